"""Tables: their headings again, more rows, more columns, columns in another order."""
import copy
from string import ascii_uppercase

from openpyxl.utils import column_index_from_string

import shapes
from sheet import Cell


def tables(subject, name=None):
    for found in subject.tabular:
        for block in found.blocks:
            if found.is_table(block) and (name is None or found.drawing.blocks[block.number]["table"] == name):
                yield found, block


def first_rows(found, block):
    """Rows of the table where no merged area reaches over the seam above them."""
    end = found.headings_end(block)
    torn = {r for r1, _, r2, _ in found.sheet.merges for r in range(r1 + 1, r2 + 1)}
    return [r for r in range(end + 2, block.last + 1) if r not in torn and found.sheet.row(r)]


def copy_rows(sheet, source, first, last, at):
    for row in range(first, last + 1):
        for column, cell in source.row(row):
            sheet.cells[at + row - first, column] = cell
    sheet.merges += [(r1 + at - first, c1, min(r2, last) + at - first, c2) for r1, c1, r2, c2 in source.merges
                     if first <= r1 <= last]


def headings_again(subject):
    """A page break in the middle of the table: its headings are printed once more."""
    for found, block in tables(subject):
        if found.drawing.blocks[block.number]["id"] in ("sources", "goals", "procurement"):
            continue  # short tables; nobody prints their headings twice
        rows, end = first_rows(found, block), found.headings_end(block)
        lowest = [l for l in found.labels if l.at[0] == end and l.needle.block == block.number]
        first = min([end] + [l.at[0] for l in lowest])
        if found.columns(block):
            first = min(l.at[0] for l in found.columns(block).values())
        for row in subject.random.sample(rows, min(2, len(rows))):
            for lines in ([], ["（续表）"], ["（续表）", "（续上页）"][:1] + ["单位：" + (found.form["unit"] or "元")]):
                sheet = subject.sheet.copy()
                sheet.insert_rows(row, end - first + 1 + len(lines))
                for number, line in enumerate(lines):
                    sheet.put((row + number, found.first_column), line)
                copy_rows(sheet, subject.sheet, first, end, row + len(lines))
                yield subject.case(f"headings again above row {row}{' with ' + ' '.join(lines) if lines else ''}", sheet)


def title_again(subject):
    """A page break that repeats the title too."""
    for found, block in tables(subject, "indicators"):
        rows, end = first_rows(found, block), found.headings_end(block)
        if not rows or not found.title_at or len([b for b in found.blocks if found.is_table(b)]) > 1:
            continue
        row = subject.random.choice(rows)
        sheet = subject.sheet.copy()
        sheet.insert_rows(row, 2)
        title = subject.sheet.cells[found.title_at].value
        sheet.put((row, found.first_column), f"{title}（续表）")
        copy_rows(sheet, subject.sheet, end, end, row + 1)
        yield subject.case(f"title and headings again above row {row}", sheet)


def value_column(found, row):
    """Where the reader took the row's value from: some published rows lost a cell, so all stands further left."""
    cells = [i["cell"] for i in found.form["indicators"]]
    return next(column_index_from_string(c.rstrip("0123456789")) for c in cells if c.lstrip(ascii_uppercase) == str(row))


def more_indicators(subject):
    """A row inserted below an indicator and filled in; its group labels reach over it or are left blank."""
    for found, block in tables(subject, "indicators"):
        inside = [(n, r) for n, r, b in found.indicator_rows() if b is block]
        if not inside:
            continue
        columns = {c for l in [l for s, l in found.columns(block).items() if s.startswith("value@")]
                   for c in range(subject.sheet.extent(l.at)[1], subject.sheet.extent(l.at)[3] + 1)}
        in_place = {r for _, r, _ in found.indicator_rows() if value_column(found, r) in columns}
        number, row = subject.random.choice([(n, r) for n, r in inside if r in in_place])
        sheet = subject.sheet.copy()
        sheet.insert_rows(row + 1)
        sheet.merges = [(r1, c1, r2 + 1 if r2 == row and (r1, c1) != (r1, c2 + 1) and r1 < r2 else r2, c2)
                        for r1, c1, r2, c2 in sheet.merges]
        for value in found.values:
            if value.at[0] == row and value.in_table and value.slot not in shapes.GROUPS:
                area = subject.sheet.extent(value.at)
                if area[2] == row == area[0]:
                    sheet.cells[row + 1, value.at[1]] = subject.sheet.cells[value.at]
        level3 = [v for v in found.values if v.at[0] == row and v.slot == "level3"]
        for value in level3:
            sheet.put((row + 1, value.at[1]), "新增的三级指标")
        if not level3 or any(r1 <= row <= r2 and r1 < r2 for r1, c1, r2, c2 in subject.sheet.merges
                             if (r1, c1) in {v.at for v in found.values if v.slot in ("basis", "description")}):
            continue
        has_level2 = any(v.at == (row, v.at[1]) and v.slot == "level2" for v in found.values if v.at[0] == row)

        def change(form, owner):
            if owner is not found:
                return
            again = copy.deepcopy(form["indicators"][number])
            again["level3"] = "新增的三级指标"
            group = found.drawing.blocks[block.number].get("group", [])
            tall = [(r1, r2) for r1, c1, r2, c2 in subject.sheet.merges
                    if r1 < r2 and (r1, c1) in {v.at for v in found.values if v.slot == "level2"}]
            # Where the form merges second levels that belong together, one without a merge is a blank one.
            if has_level2 and ("level2" not in group or tall) and not any(r1 <= row <= r2 for r1, r2 in tall):
                again["level2"] = again["requirement"] = None
            form["indicators"].insert(number + 1, again)
        yield subject.case(f"an indicator more below row {row}", sheet, subject.changed(change))


def tall_first_label(subject):
    """绩效指标 in a column of its own left of the table, as the national form has it."""
    for found, block in tables(subject, "indicators"):
        if any(c < min(l.at[1] for l in found.columns(block).values())
               for r in range(block.first, block.last + 1) for c, _ in subject.sheet.row(r)):
            continue  # it has such a label already
        sheet = subject.sheet.copy()
        sheet.insert_columns(1)
        for label in found.labels:
            r1, c1, r2, c2 = subject.sheet.extent(label.at)
            if c1 == 1 and not (block.first <= r1 <= block.last):
                area = (r1, c1 + 1, r2, c2 + 1)
                if area in sheet.merges:
                    sheet.unmerge(area)
                sheet.merge(r1, 1, r2, c2 + 1)
                sheet.cells[r1, 1] = sheet.cells.pop((r1, c1 + 1))
        first = found.headings_end(block)
        for words in ("绩效指标", "绩\n效\n指\n标"):
            again = sheet.copy()
            again.put((first, 1), words)
            again.merge(first, 1, block.last, 1)
            yield subject.case(f"a tall {words!r} left of row {first}", again)
            again = again.copy()
            again.merges = []
            yield subject.case(f"{words!r} left of row {first}, nothing merged", again,
                               shapes.without_cut_values(subject))


def spans_of(found, block):
    """The columns of each slot, where every row of the table keeps to them; else nothing."""
    spans = sorted({found.sheet.extent(l.at)[1::2] for l in found.columns(block).values()})
    first = min(l.at[0] for l in found.columns(block).values())
    for r1, c1, r2, c2 in found.sheet.merges:
        if first <= r1 <= block.last and not any(a <= c1 and c2 <= b for a, b in spans) and c1 <= spans[-1][1]:
            return []
    return spans if all(a[1] < b[0] for a, b in zip(spans, spans[1:])) else []


def parts_headings(found, block, first, column):
    """Whether a heading above `first` ends with the column, and another begins behind it."""
    above = {found.sheet.extent(l.at)[1] for l in found.labels if block.first <= l.at[0] < first}
    return column + 1 in above


def last_with_total(found, block):
    """The table's last row, or that of 总分 right below it: its values stand in the table's columns."""
    totals = [b.last for b in found.blocks
              if found.drawing.blocks[b.number]["id"] == "total" and b.first == block.last + 1]
    return max([block.last, *totals])


def swapped_columns(subject):
    for found, block in tables(subject):
        spans = spans_of(found, block)
        if "group" in found.drawing.blocks[block.number] and found.drawing.blocks[block.number]["table"] == "funds":
            continue  # group and item stand under one heading
        first = min(l.at[0] for l in found.columns(block).values()) if found.columns(block) else block.first
        for left, right in zip(spans, spans[1:]):
            if left[1] + 1 != right[0] or parts_headings(found, block, first, left[1]):
                continue
            width = right[1] - right[0] + 1

            def moved(column):
                if left[0] <= column <= left[1]:
                    return column + width
                if right[0] <= column <= right[1]:
                    return column - (left[1] - left[0] + 1)
                return column
            sheet = subject.sheet.copy()
            last = last_with_total(found, block)
            inside = lambda r: first <= r <= last
            sheet.cells = {(r, moved(c) if inside(r) else c): cell for (r, c), cell in sheet.cells.items()}
            sheet.merges = [(r1, moved(c1), r2, moved(c2)) if inside(r1) else (r1, c1, r2, c2)
                            for r1, c1, r2, c2 in sheet.merges]
            yield subject.case(f"columns {left} and {right} swapped from row {first} on", sheet)


def unknown_column(subject):
    """A column that the drawing does not have: its values are kept beside the row, under its heading or, where the
    model knows the heading, in its own place."""
    for found, block in tables(subject, "indicators"):
        columns = sorted({found.sheet.extent(l.at)[1::2] for l in found.columns(block).values()})
        heading = min(l.at[0] for l in found.columns(block).values())
        last_heading = found.headings_end(block)
        for after in columns:
            at = after[1] + 1
            if after != columns[-1] and not any(c[0] == at for c in columns):
                continue
            for words, text in (("责任科室", "办公室"), ("评分标准", "每少一次扣一分")):
                sheet = subject.sheet.copy()
                sheet.insert_columns(at)
                sheet.put((heading, at), words)
                sheet.merge(heading, at, last_heading, at)
                for _, row, owner in found.indicator_rows():
                    if owner is block:
                        sheet.cells[row, at] = Cell(text)
                yield subject.case(f"{words} before column {at} from row {heading} on", sheet,
                                   subject.changed(with_column(block, words, text)))


def with_column(block, words, text):
    def change(form, found):
        rows = form["indicators"]
        for index, _, owner in found.indicator_rows():
            if owner is not block or index >= len(rows):
                continue
            if words == "评分标准":
                rows[index]["scoring"] = text
            else:
                rows[index]["extras"] = [{"heading": words, "text": text, "cell": None}]
    return change


ALL = (headings_again, title_again, more_indicators, tall_first_label, swapped_columns, unknown_column)
