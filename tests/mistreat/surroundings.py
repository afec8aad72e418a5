"""What stands around a form: notes, signatures, hidden rows, other forms on the same sheet."""

NOTE = "注：本表由单位财务人员填写。"
BELOW = {
    "a note": [NOTE],
    "a signature line": ["单位负责人（签章）：张三    审核人：李四    填报日期：2023年1月10日"],
    "signatures in cells": [("填表人：张三", "审核人：李四", "联系电话：0335-1234567")],
    "instructions": ["填表说明：", "1.本表一式两份，财政部门和预算单位各一份。", "2.金额保留两位小数。"],
    "an unrelated note": ["以上数据已与财务科核对"],
}


def texts_of(lines):
    return [t for line in lines for t in (line if isinstance(line, tuple) else (line,))]


def put_lines(sheet, row, column, lines, step=1):
    for number, line in enumerate(lines):
        for place, text in enumerate(line if isinstance(line, tuple) else (line,)):
            sheet.put((row + number, column + 2 * place * step), text)


def last_content_row(subject):
    return max(r for r, _ in subject.sheet.cells)


def ends_with_indicators(subject):
    last = subject.forms[-1]
    return last.drawing.blocks[last.blocks[-1].number].get("table") == "indicators"


def lines_below(subject):
    if len(subject.tabular) != len(subject.forms):
        return  # below a text, a line is text
    for name, lines in BELOW.items():
        for gap in (0, 1, 3):
            if name == "an unrelated note" and gap == 0 and not ends_with_indicators(subject):
                continue  # nobody can tell it from a line without figures
            sheet = subject.sheet.copy()
            row = max(last_content_row(subject), subject.sheet.last_row) + 1 + gap
            put_lines(sheet, row, 1, lines)
            yield subject.case(f"{name} {gap} rows below", sheet, notes=texts_of(lines))


def lines_above(subject):
    for lines in (["附件2"], ["附件2：", "请于3月1日前报送财政局"], [NOTE], ["表号：财预01表", "填报单位（盖章）"]):
        for gap in (0, 1):
            sheet = subject.sheet.copy()
            sheet.insert_rows(1, len(lines) + gap)
            put_lines(sheet, 1, 1, lines)
            yield subject.case(f"{lines[0]} {gap} rows above", sheet, notes=lines)


def note_beside(subject):
    if len(subject.tabular) != len(subject.forms):
        return
    right = subject.sheet.last_column
    rows = sorted({r for r, _ in subject.sheet.cells})
    for number, row in enumerate(subject.random.sample(rows, min(20, len(rows)))):
        sheet, gap = subject.sheet.copy(), 1 + number % 2
        sheet.put((row, right + gap), "已核对")
        yield subject.case(f"a note beside row {row}, {gap} columns away", sheet, notes=["已核对"])


def notes_beside(subject):
    if len(subject.tabular) != len(subject.forms):
        return
    sheet, column = subject.sheet.copy(), subject.sheet.last_column + 2
    for found in subject.forms:
        for row in range(found.first_row, found.last_row + 1):
            sheet.put((row, column), "财政局意见：同意")
    yield subject.case("a note beside every row", sheet, notes=["财政局意见：同意"])


def hidden(subject):
    sheet = subject.sheet.copy()
    sheet.hidden_rows = set(range(2, sheet.last_row + 1, 2))
    yield subject.case("every other row hidden", sheet)
    sheet = subject.sheet.copy()
    sheet.hidden_columns = set(range(1, sheet.last_column + 1, 2))
    yield subject.case("every other column hidden", sheet)


def title_deleted(subject):
    if any(found.title_at is None or not found.drawing.is_tabular for found in subject.forms):
        return

    def change(form, _):
        form["title"] = None
    for is_row in (False, True):
        sheet = subject.sheet.copy()
        for found in subject.forms:
            del sheet.cells[found.title_at]
            sheet.merges = [m for m in sheet.merges if m[:2] != found.title_at]
        if is_row:
            sheet._keep_rows([r for r in range(1, sheet.last_row + 1)
                              if r not in {found.title_at[0] for found in subject.forms}])
        yield subject.case(f"no title{', its row deleted' if is_row else ''}", sheet, subject.changed(change),
                           {"title"})


def without_title(found, sheet):
    """The second of two forms, from its table on."""
    if found.title_at:
        sheet.cells.pop(found.title_at)
        sheet.merges = [m for m in sheet.merges if m[:2] != found.title_at]
        above = {r for r, _ in sheet.cells if r < found.title_at[0]}
        first = min(r for r, _ in sheet.cells if r not in above)
        sheet._keep_rows(range(first, sheet.last_row + 1))
    return sheet


def stacked(subjects, random):
    """Two forms on one sheet, of one layout or of two: yields (subject of the upper one, case)."""
    single = [s for s in subjects if len(s.forms) == 1 and s.forms[0].drawing.is_tabular]
    pairs = [(a, b) for a, b in zip(single, single[1:] + single[:1]) if a is not b]
    for upper, lower in pairs:
        same = upper.forms[0].drawing.id == lower.forms[0].drawing.id
        for gap in (0, 1, 4):
            sheet = upper.sheet.copy()
            sheet.append(lower.sheet, gap)
            notes = [n for s in (upper, lower) for n in s.forms[0].form.get("notes", [])]
            yield upper, upper.case(f"{lower.sheet.name} {gap} rows below", sheet, upper.expected + lower.expected,
                                    notes=notes)
            if same and lower.forms[0].drawing.begins_with_table:
                continue  # headings again without a title: the same table continued
            sheet = upper.sheet.copy()
            sheet.append(without_title(lower.forms[0], lower.sheet.copy()), gap)
            # What stood above the title was taken off with it.
            bare = [{**form, "remarks": []} for form in lower.expected]
            yield upper, upper.case(f"{lower.sheet.name} without its title {gap} rows below", sheet,
                                    upper.expected + bare, {"title"}, notes)


ALL = (lines_below, lines_above, note_beside, notes_beside, hidden, title_deleted)
