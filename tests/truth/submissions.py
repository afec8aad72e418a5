"""Submissions as `show` prints them, and what may differ between two readings of the same one."""
import re

import openpyxl

# The contract's "the same submission": equal in everything but these.
LOOKS = {"source", "sheet", "range", "cell", "layout", "title", "adjustments", "unread", "unrecognised"}


def substance(submission, grid):
    """The submission without its looks. Of values that were stored as numbers the raw text goes too; the grid
    tells which were."""
    sheets = {sheet["name"]: sheet["cells"] for sheet in grid["sheets"]}
    return [_without_looks(form, sheets.get(form["sheet"], {})) for form in submission["forms"]]


def _without_looks(value, cells, row_has_number=False):
    if isinstance(value, list):
        return [_without_looks(item, cells, row_has_number) for item in value]
    if not isinstance(value, dict):
        return value
    if "level3" in value:
        return _indicator(value, cells)
    return {key: _without_looks(item, cells, row_has_number) for key, item in value.items() if key not in LOOKS}


def _indicator(indicator, cells):
    kept = {key: item for key, item in indicator.items() if key not in LOOKS}
    at = indicator["cell"]
    if isinstance(cells.get(at), (int, float)):
        kept["value"] = _without_raw(indicator["value"])
    row = re.sub("[A-Z]", "", at or "")
    has_number = any(isinstance(cell, (int, float)) for place, cell in cells.items()
                     if re.sub("[A-Z]", "", place) == row)
    if has_number:  # a history value's cell is not told, so its row speaks for it
        kept["history"] = [{**entry, "value": _without_raw(entry["value"])} for entry in indicator["history"]]
    return kept


def _without_raw(value):
    if value["raw"].startswith("="):  # a typed formula counts as its literal, a text
        return value
    return {key: item for key, item in value.items() if key != "raw"} if value["number"] is not None else value


def targets(submission):
    return [form for form in submission["forms"] if form["kind"] == "project-target"]


def indicators(submission):
    """What another layout must keep of every indicator, form by form."""
    return [[[one["level1"], one["level2"], one["level3"], one["value"]["raw"], one["value"]["op"],
              one["value"]["number"], one["value"]["unit"]] for one in form["indicators"]]
            for form in targets(submission)]


def leftovers_of(submission):
    """What a hebei form says and the national layout has no place for, as lines of the sheet 其他内容."""
    lines = []
    for form in targets(submission):
        lines.append(("department.code", "单位编码", form["department"]["code"]))
        lines.append(("department.name", "单位名称", form["department"]["name"]))
        lines.append(("project.code", "项目编码", form["project"]["code"]))
        lines.append(("purpose", "资金用途", form["purpose"]))
        for one in form["payment_plan"]["milestones"]:
            percent = one["percent"]
            lines.append(("payment_plan.milestones[]", f"{one['month']}月底支出计划", percent and f"{percent}%"))
        for one in form["indicators"]:
            lines.append(("indicators[].description", "绩效指标描述", one["description"]))
            lines.append(("indicators[].basis", "指标值确定依据", one["basis"]))
    lines = [line for line in lines if line[2] or line[0].startswith("payment_plan")]
    unrecognised = [("unrecognised", "未识别的工作表", entry["sheet"]) for entry in submission["unrecognised"]]
    return sorted(" | ".join(text or "" for text in line) for line in lines + unrecognised)


def leftover_lines(workbook):
    """The same from the workbook, read by another reader than ours."""
    rows = openpyxl.load_workbook(workbook)["其他内容"].iter_rows(min_row=2, values_only=True)
    lines = []
    for sheet, field, label, text in rows:
        if label == "表外文字":  # text beside the forms; tests/cli/cases/relayed.txt looks at it
            continue
        said = sheet if field == "unrecognised" else text
        lines.append(" | ".join((re.sub(r"\[\d+\]", "[]", field), label, said or "")))
    return sorted(lines)
