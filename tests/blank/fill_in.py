#!/usr/bin/python3
"""Blank form -> filled in by openpyxl, and by LibreOffice, from the well-filled forms of tests/rules/clean -> read: what
was typed, no more and no less, and nothing wrong with it. Also each blank form by itself reads as blank."""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "truth"))
import clerk
import same
from live import PASSED, WAITING, check_lines

parser = argparse.ArgumentParser()
parser.add_argument("by", choices=["openpyxl", "libreoffice"])
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()
CLEAN = arguments.source / "tests/rules/clean"


def run(*words, statuses=(0,)):
    done = subprocess.run([arguments.program, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in statuses, f"{words}: status {done.returncode}\n{done.stderr}"
    return done.stdout


def read(path):
    return json.loads(run("show", path, "--format", "json"))


def plain(rows, path, sheet_name):
    """The same form as the publisher laid it out, to hold the filled blank form against."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = sheet_name
    for r, row in enumerate(rows, 1):
        for c, cell in enumerate(row, 1):
            if cell in ("", "<", "^"):
                continue
            place = sheet.cell(r, c, clerk.value_of(cell))
            if cell.startswith("#"):
                place.number_format = cell.split("|")[1]
            place.data_type = "n" if cell.startswith("#") else "s"
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell in ("<", "^"):
                continue
            right, below = c, r
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            while below + 1 < len(rows) and rows[below + 1][c] == "^":
                below += 1
            if (right, below) != (c, r):
                sheet.merge_cells(start_row=r + 1, start_column=c + 1, end_row=below + 1, end_column=right + 1)
    book.save(path)


def fill_by_openpyxl(jobs):
    for blank, typed, filled in jobs:
        book, sheet = clerk.open_blank(blank)
        for row, column, value in typed:
            sheet.cell(row, column).value = value
            if isinstance(value, str):
                sheet.cell(row, column).data_type = "s"  # `=100%` is typed as a text here
        book.save(filled)


def comparable(value):
    """What makes the same submission, by the contract: not where it stands, its title, nor how numbers were stored."""
    if isinstance(value, dict):
        if value.keys() == {"heading", "text", "cell"}:  # a number kept as displayed, typed without the printed decimals
            value = value | {"text": re.sub(r"^(-?\d+)\.0+$", r"\1", value["text"])}
        number = value.get("number") is not None
        return {key: comparable(one) for key, one in value.items()
                if key not in ("sheet", "range", "cell", "title") and not (key == "raw" and number)}
    return [comparable(one) for one in value] if isinstance(value, list) else value


def unmerged(path, target):
    """The same workbook with every merged area of the form taken apart."""
    book, sheet = clerk.open_blank(path)
    for area in [str(merged) for merged in sheet.merged_cells.ranges]:
        sheet.unmerge_cells(area)
    book.save(target)


# What makes a live check speak up: layout, cell, value, the check, its words.
SPOILT = [
    ("hebei-project", (7, 6), 0.2, "支出计划合计为100%", "各期之和或年底累计应为100%"),
    ("hebei-project", (4, 5), 1.0, "预算数等于财政资金+其他资金", "不符：预算数等于财政资金+其他资金"),
    ("hebei-project", (3, 2), "13022922p00JXC4117677", "项目编码符合编码规则", "不是本地区的项目编码"),
    ("hebei-project", (10, 6), "", "指标与指标值成对填写", "有1行只填了一半"),
    ("hebei-project", (24, 3), "", "必须有满意度指标", "缺少满意度指标"),
    ("hebei-project", (5, 2), "", "必填：资金用途", "待填"),
    ("ningxia-project", (19, 3), "", "必须有满意度指标", "缺少满意度指标"),
    ("wuhan-project", (67, 9), 11.0, "目标1权重合计为80", "合计为81，应为80"),
    ("wuhan-project", (21, 8), 90.0, "项目当年预算等于支出明细", "不符：项目当年预算等于支出明细"),
    ("wuhan-department", (10, 4), 400.0, "收入构成合计等于各项（当年金额）", "不符：收入构成合计等于各项（当年金额）"),
    ("wuhan-budget-01", (5, 2), 400.0, "本年收入合计等于各项", "不符：本年收入合计等于各项"),
    ("wuhan-budget-05", (5, 5), 260.0, "每行基本支出等于人员经费+公用经费", "不符：每行基本支出等于人员经费+公用经费"),
]


def texts_in(json_value):
    if isinstance(json_value, dict):
        for value in json_value.values():
            yield from texts_in(value)
    elif isinstance(json_value, list):
        for value in json_value:
            yield from texts_in(value)
    elif json_value is not None:
        yield str(json_value)


TOLD_AS_KEYS = ("定量", "定性", "正向指标", "反向指标")  # nature and direction


def missing_texts(typed, forms):
    """Typed texts that the submission has nowhere: without blanks, page numbers, and what is printed in the same cell."""
    said = re.sub(r"\s", "", "\n".join(texts_in(forms)))
    printed = r"^(申报单位名称：|项目总目标（.*）$|第.部分|[一二三]、|\d\.|单位名称：\(盖章\)|单位：|项目\d：|目标\d：|\d{6}(?=玉田))|\.{5}\d$|\s"
    return [value for _, _, value in typed if isinstance(value, str) and value not in TOLD_AS_KEYS
            for line in value.split("\n") if re.sub(printed, "", line) not in said]


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    cases = {path.stem: clerk.clean_forms(path)[0] for path in sorted(CLEAN.glob("*.toml"))}
    layouts = [line.split()[0] for line in run("layouts").splitlines()]
    assert sorted(cases) == sorted(layouts), "a layout without a well-filled form in tests/rules/clean"
    run("template", *layouts, "-o", folder / "blank", "--year", "2025", "--quiet")
    jobs = []
    for layout, case in cases.items():
        blank = folder / "blank" / f"{layout}-2025.xlsx"
        _, sheet = clerk.open_blank(blank)
        (folder / layout).mkdir()
        filled = folder / layout / clerk.tomllib.loads((CLEAN / f"{layout}.toml").read_text(encoding="utf-8"))["file"]
        jobs.append((blank, clerk.typing(sheet, case["rows"]), filled))
    mistakes = []
    if arguments.by == "openpyxl":
        fill_by_openpyxl(jobs)
    else:
        import office
        widths = {blank: len(case["rows"][0]) + 1 for (blank, _, _), case in zip(jobs, cases.values())}
        by_layout = {layout: job for layout, job in zip(cases, jobs)}
        spoilt = [(by_layout[layout][0], [*by_layout[layout][1], (*at, value)], folder / "spoilt.xlsx") for layout, at, value, _, _ in SPOILT]
        told = office.fill_in(jobs + spoilt, folder / "profile", lambda blank, text_at: check_lines(text_at, widths[blank]))
        for (_, after), (layout, at, value, check, words) in zip(told[len(jobs):], SPOILT):
            if after.get(check) != words:
                mistakes.append(f"{layout} {at} = {value!r}: {check}: {after.get(check)}, not {words}")
        for layout, (blank, typed, _), (before, after) in zip(cases, jobs, told):
            mistakes += [f"{layout}: live check on the blank form: {line}: {result}" for line, result in before.items() if result != WAITING]
            mistakes += [f"{layout}: live check on a well-filled form: {line}: {result}" for line, result in after.items()
                         if result not in (PASSED, WAITING)]
            has_numbers = any(not isinstance(value, str) for _, _, value in typed)
            if after and has_numbers and PASSED not in after.values():
                mistakes.append(f"{layout}: no live check passes: {after}")

    for (layout, case), (blank, typed, filled) in zip(cases.items(), jobs):
        (folder / "plain" / layout).mkdir(parents=True)
        laid_out = folder / "plain" / layout / filled.name
        plain(case["rows"], laid_out, case["name"])
        wanted, found = read(laid_out), read(filled)
        if difference := same.difference(comparable(wanted["forms"]), comparable(found["forms"])):
            mistakes.append(f"{layout}: {difference}")
        if arguments.by == "openpyxl" and layout not in ("contents", "hebei-department", "wuhan-narrative"):
            (folder / "apart" / layout).mkdir(parents=True)
            unmerged(filled, folder / "apart" / layout / filled.name)
            if difference := same.difference(comparable(found["forms"]), comparable(read(folder / "apart" / layout / filled.name)["forms"])):
                mistakes.append(f"{layout} unmerged: {difference}")
        for text in missing_texts(typed, found["forms"]):
            mistakes.append(f"{layout}: typed but not read: {text}")
        if not typed:
            mistakes.append(f"{layout}: nothing was typed")
        findings = json.loads(run("validate", filled, "--format", "json", statuses=(0, 1)))["findings"]
        for finding in findings:
            mistakes.append(f"{layout}: {finding['code']} at {finding['cell']}: {finding['message']} {finding['actual']}")
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    sys.exit(1 if mistakes else 0)
