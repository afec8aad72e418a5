#!/usr/bin/python3
"""What stands in the written XML of every blank form: each entry check with its range, kind, title and message, against
golden/entry_checks.txt; protection, print set-up, hidden sheets, and the same bytes each time."""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import golden

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()
GOLDEN = arguments.source / "tests/blank/golden/entry_checks.txt"
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
mistakes = []


def run(*words):
    done = subprocess.run([arguments.program, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{words}: status {done.returncode}\n{done.stderr}"
    return done.stdout


def expect(condition, words):
    if not condition:
        mistakes.append(words)


def checks_of(layout, sheet):
    lines = []
    for check in sheet.findall(".//m:dataValidation", NS):
        get = check.attrib.get
        formula = check.findtext("m:formula1", "", NS)
        second = check.findtext("m:formula2", "", NS)
        kind = get("type", "any")
        expect(len(formula) <= 255 and not formula.startswith('"'), f"{layout} {get('sqref')}: a list within the formula: {formula}")
        for name, most in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)):
            expect(len(get(name, "")) <= most, f"{layout} {get('sqref')}: {name} is too long")
        bites = get("showErrorMessage") == "1"
        expect(not bites or (get("errorTitle") and get("error")), f"{layout} {get('sqref')}: it refuses without words")
        expect(get("errorStyle", "stop") == "stop", f"{layout} {get('sqref')}: it does not refuse")
        limits = f"{formula}..{second}" if second else formula
        words = f"refuses: {get('errorTitle')}: {get('error')}" if bites else f"suggests: {get('prompt')}"
        lines.append(f"{layout} {get('sqref')} {kind} {limits} | {words}")
    return lines


def look(path, layout):
    lines = []
    with zipfile.ZipFile(path) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        lines += checks_of(layout, sheet)
        protection = sheet.find("m:sheetProtection", NS)
        expect(protection is not None and "password" not in protection.attrib and "hashValue" not in protection.attrib,
               f"{layout}: not protected, or with a password")
        for free in ("formatRows", "formatColumns", "autoFilter"):
            expect(protection.get(free) == "0", f"{layout}: {free} is not allowed")
        page = sheet.find("m:pageSetup", NS)
        expect(page.get("paperSize") == "9" and page.get("fitToHeight") == "0", f"{layout}: not A4, one page wide")
        expect("第 &P 页" in sheet.findtext("m:headerFooter/m:oddFooter", "", NS), f"{layout}: no page numbers")
        workbook = ElementTree.fromstring(book.read("xl/workbook.xml"))
        states = {one.get("name"): one.get("state", "visible") for one in workbook.findall(".//m:sheet", NS)}
        expect(states.get("填报标识") == "hidden" and states.get("填报列表", "hidden") == "hidden" and states.get("填报说明") == "visible",
               f"{layout}: {states}")
        names = {one.get("name"): one.text for one in workbook.findall(".//m:definedName", NS)}
        expect("_xlnm.Print_Area" in names, f"{layout}: the checks beside the form would be printed")
        fills = sheet.findall(".//m:conditionalFormatting", NS)
        results = [c for c in sheet.iter(f"{{{NS['m']}}}c") if c.find("m:f", NS) is not None]
        expect(bool(fills) == bool(results), f"{layout}: live checks without colours")
    return lines


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    layouts = [line.split()[0] for line in run("layouts").splitlines()]
    for name, jobs in (("first", 1), ("again", 3)):
        run("template", *layouts, "wuhan-budget", "hebei-text", "-o", folder / name, "--year", "2026", "--quiet", "--jobs", jobs)
    lines = []
    for layout in layouts:
        lines += look(folder / "first" / f"{layout}-2026.xlsx", layout)
    for path in sorted((folder / "first").iterdir()):
        expect(path.read_bytes() == (folder / "again" / path.name).read_bytes(), f"{path.name}: other bytes the second time")
text = "\n".join(lines) + "\n"
if found := golden.against_golden(GOLDEN, text, "blank.written"):
    mistakes.append(found)
for mistake in mistakes:
    print(mistake, file=sys.stderr)
sys.exit(1 if mistakes else 0)
