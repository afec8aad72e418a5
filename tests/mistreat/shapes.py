"""Rows, columns, merged areas and blocks."""


def untouched(subject):
    yield subject.case("as it is", subject.sheet.copy())


def blank_row(subject):
    for row in range(1, subject.sheet.last_row + 1):
        sheet = subject.sheet.copy()
        sheet.insert_rows(row)
        yield subject.case(f"a blank row above row {row}", sheet)


def blank_rows_everywhere(subject):
    sheet = subject.sheet.copy()
    sheet.map_rows(lambda r: 2 * r)
    yield subject.case("a blank row above every row", sheet)


def blank_column(subject):
    for column in range(1, subject.sheet.last_column + 2):
        sheet = subject.sheet.copy()
        sheet.insert_columns(column)
        yield subject.case(f"a blank column before column {column}", sheet)


def blank_columns_everywhere(subject):
    sheet = subject.sheet.copy()
    sheet.map_columns(lambda c: 2 * c)
    yield subject.case("a blank column before every column", sheet)


def blanks_deleted(subject):
    sheet = subject.sheet.copy()
    sheet.delete_blank_rows()
    yield subject.case("blank rows deleted", sheet)
    sheet = subject.sheet.copy()
    sheet.delete_blank_columns()
    yield subject.case("blank columns deleted", sheet)


def shifted(subject):
    for rows, columns in ((5, 0), (0, 3), (40, 30)):
        sheet = subject.sheet.copy()
        sheet.insert_rows(1, rows)
        sheet.insert_columns(1, columns)
        yield subject.case(f"{rows} rows down, {columns} columns to the right", sheet)


GROUPS = ("level1", "level2", "goal", "ratio", "group")


def cut_values(subject):
    """Values other than group labels that a merged area repeats in several indicator rows: (form, number, slot).
    Taken apart, they stand in the first of these rows alone."""
    cut = []
    for found in subject.tabular:
        rows = {row: number for number, row, _ in found.indicator_rows()}
        for value in found.values:
            r1, _, r2, _ = subject.sheet.extent(value.at)
            drawn_group = found.drawing.blocks[value.label.needle.block].get("group", [])
            if value.in_table and r2 > r1 and value.slot not in drawn_group:
                cut += [(found.form, rows[r], value.slot) for r in range(r1 + 1, r2 + 1) if r in rows]
    return cut


def without_cut_values(subject):
    cut = cut_values(subject)

    def change(form, found):
        for owner, number, slot in cut:
            if owner is found.form and slot in ("level2", "basis", "description"):
                form["indicators"][number][slot] = None
                if slot == "level2":
                    form["indicators"][number]["requirement"] = None
    return subject.changed(change)


def unmerged(subject):
    sheet = subject.sheet.copy()
    sheet.merges = []
    yield subject.case("all merged areas taken apart", sheet, without_cut_values(subject))


def repeat_down(subject, sheet, slots):
    for found in subject.tabular:
        for value in found.values:
            r1, c1, r2, c2 = subject.sheet.extent(value.at)
            if value.in_table and value.slot in slots and r2 > r1:
                if (r1, c1, r2, c2) in sheet.merges:
                    sheet.unmerge((r1, c1, r2, c2))
                for row in range(r1, r2 + 1):
                    sheet.cells[row, c1] = sheet.cells[r1, c1]


def groups_repeated(subject):
    sheet = subject.sheet.copy()
    repeat_down(subject, sheet, GROUPS)
    yield subject.case("group labels repeated in every row", sheet)
    sheet = subject.sheet.copy()
    sheet.merges = []
    repeat_down(subject, sheet, GROUPS + ("basis", "description"))
    yield subject.case("nothing merged, all shared values repeated", sheet)


def values_in_last_column(subject):
    """A merged area taken apart and the value typed at its right end."""
    for is_bare in (False, True):
        sheet = subject.sheet.copy()
        if is_bare:
            sheet.merges = []
        for found in subject.tabular:
            for value in found.values:
                r1, c1, r2, c2 = area = subject.sheet.extent(value.at)
                if c2 == c1 or value.slot in GROUPS:
                    continue
                if not is_bare:
                    sheet.unmerge(area)
                    sheet.merge(r1, c2, r2, c2)
                sheet.cells[r1, c2] = sheet.cells.pop((r1, c1))
        yield subject.case(f"values at the right end of their areas, {'nothing' if is_bare else 'labels'} merged",
                           sheet, without_cut_values(subject) if is_bare else None)


def movable(found):
    return [b for b in found.blocks if found.drawing.blocks[b.number]["id"] != "heading"
            and "each" not in found.drawing.blocks[b.number]]


def in_order(subject, found, blocks):
    """The sheet with the form's movable blocks in another order; None where a merged area would be torn."""
    before = movable(found)
    rows_of = {id(b): list(range(b.first, b.last + 1)) for b in found.blocks}
    places = iter(blocks)
    order = list(range(1, found.blocks[0].first))
    for block in found.blocks:
        order += rows_of[id(next(places) if block in before else block)]
    order += range(found.blocks[-1].last + 1, subject.sheet.last_row + 1)
    sheet = subject.sheet.copy()
    try:
        sheet.reorder_rows(order)
    except AssertionError:
        return None
    return sheet


def block_moved(subject):
    """Each block to one other place, chosen by lot; and all blocks the other way round."""
    for found in subject.tabular:
        blocks = movable(found)
        for block in blocks if len(blocks) > 1 else []:
            others = [b for b in blocks if b is not block]
            at = subject.random.choice([i for i in range(len(blocks)) if i != blocks.index(block)])
            sheet = in_order(subject, found, others[:at] + [block] + others[at:])
            if sheet:
                yield subject.case(f"block {found.drawing.blocks[block.number]['id']} at place {at + 1}", sheet)
        sheet = in_order(subject, found, blocks[::-1]) if len(blocks) > 1 else None
        if sheet:
            yield subject.case("blocks the other way round", sheet)


def row_and_column_together(subject):
    """What people do, they do together."""
    for _ in range(3):
        sheet = subject.sheet.copy()
        row, column = subject.random.randint(2, sheet.last_row), subject.random.randint(1, sheet.last_column)
        sheet.insert_rows(row)
        sheet.insert_columns(column)
        sheet.merges = []
        yield subject.case(f"nothing merged, blank row {row} and column {column}", sheet, without_cut_values(subject))


ALL = (untouched, blank_row, blank_rows_everywhere, blank_column, blank_columns_everywhere, blanks_deleted, shifted,
       unmerged, groups_repeated, values_in_last_column, block_moved, row_and_column_together)
