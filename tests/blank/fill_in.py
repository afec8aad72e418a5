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


def texts_in(json_value):
    if isinstance(json_value, dict):
        for value in json_value.values():
            yield from texts_in(value)
    elif isinstance(json_value, list):
        for value in json_value:
            yield from texts_in(value)
    elif json_value is not None:
        yield str(json_value)


def missing_texts(typed, forms):
    """Typed texts that the submission has nowhere."""
    said = "\n".join(texts_in(forms))
    return [value for _, _, value in typed if isinstance(value, str)
            for line in value.split("\n") if re.sub(r"^(单位名称：\(盖章\)|单位：|项目\d：|目标\d：|\d{6}(?=玉田))", "", line) not in said]


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
    if arguments.by == "openpyxl":
        fill_by_openpyxl(jobs)
    else:
        import office
        office.fill_in(jobs, folder / "profile")

    mistakes = []
    for (layout, case), (blank, typed, filled) in zip(cases.items(), jobs):
        plain(case["rows"], folder / "plain.xlsx", case["name"])
        wanted, found = read(folder / "plain.xlsx"), read(filled)
        for mistake in same.differences(wanted, found) if hasattr(same, "differences") else []:
            mistakes.append(f"{layout}: {mistake}")
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
