#!/usr/bin/python3
"""A blank form is known again by its mark: labels edited, tabs renamed, the hidden sheet or the properties gone, sheets in
another order, saved by LibreOffice; and by its version."""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import clerk
import office

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()

LABELS = {(3, 1): "代码栏", (3, 4): "名称栏", (4, 2): "钱数", (9, 6): "值", (8, 1): "想做什么", (9, 3): "小指标"}
HIDDEN = ("填报标识", "填报列表")


def run(*words, statuses=(0,)):
    done = subprocess.run([arguments.program, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in statuses, f"{words}: status {done.returncode}\n{done.stderr}"
    return done.stdout


def show(path):
    return json.loads(run("show", path, "--format", "json"))


def said(document):
    """What the forms say, without where."""
    return [(form["layout"], form["year"], form["project"]["name"], form["project"]["code"], form["funds"]["total"], form["goals"],
             [(i["level1"], i["level2"], i["level3"], i["value"]["raw"], i["basis"]) for i in form["indicators"]])
            for form in document["forms"] if form["kind"] == "project-target"]


def rename(book, suffix):
    for sheet in book.worksheets:
        if sheet.title not in HIDDEN:
            sheet.title = sheet.title + suffix


def edit_labels(book):
    for (row, column), words in LABELS.items():
        book.worksheets[0].cell(row, column).value = words


def remove_hidden(book):
    for name in HIDDEN:
        del book[name]


def without_properties(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "docProps/custom.xml":
                body = re.sub(rb"<property .*</property>", b"", body, flags=re.S)
            new.writestr(name, body)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "roster.csv").write_text("region_code,region,bureau_code,bureau,projects\n130229,玉田县,202001,玉田县档案馆本级,档案数字化经费\n",
                                       encoding="utf-8")
    run("template", "hebei-project", "--bureaus", folder / "roster.csv", "--year", "2025", "-o", folder / "blank", "--quiet")
    blank = folder / "blank/玉田县/202001-玉田县档案馆本级-2025.xlsx"
    rows = clerk.clean_forms(arguments.source / "tests/rules/clean/hebei-project.toml")[0]["rows"]
    _, sheet = clerk.open_blank(blank)
    typed = clerk.typing(sheet, rows)
    mistakes = []

    def made(name, *changes):
        book, sheet = clerk.open_blank(blank)
        for row, column, value in typed:
            sheet.cell(row, column).value = value
        for change in changes:
            change(book)
        book.save(folder / name)
        return folder / name

    wanted = said(show(made("whole.xlsx")))
    assert wanted and wanted[0][4] == "500000.00", wanted

    def expect(name, path):
        if (found := said(show(path))) != wanted:
            mistakes.append(f"{name}: {found}")

    expect("labels edited", made("labels.xlsx", edit_labels))
    expect("tabs renamed", made("tabs.xlsx", lambda book: rename(book, "改")))
    if unrecognised := show(folder / "tabs.xlsx")["unrecognised"]:
        mistakes.append(f"tabs renamed: {unrecognised}")
    expect("hidden sheet deleted", made("hidden.xlsx", remove_hidden))
    expect("labels edited and hidden sheet deleted", made("both.xlsx", edit_labels, remove_hidden))
    expect("moved behind another sheet", made("moved.xlsx", lambda book: book.create_sheet("封面", 0)))
    without_properties(made("labels.xlsx", edit_labels), folder / "properties.xlsx")
    expect("labels edited and properties deleted", folder / "properties.xlsx")
    with office.Office(folder / "profile") as programs:
        document = programs.open(made("labels.xlsx", edit_labels))
        document.Sheets.getByIndex(0).Name = "另起一名"
        programs.save(document, folder / "office.xlsx")
        document.close(True)
    expect("labels edited, tab renamed in LibreOffice", folder / "office.xlsx")

    # The mark's bureau comes before what the form says.
    roster = "region_code,region,bureau_code,bureau\n130229,玉田县,202001,甲局\n130229,玉田县,999,乙局\n"
    (folder / "other.csv").write_text(roster, encoding="utf-8")
    other = made("bureau.xlsx", lambda book: book.worksheets[0].cell(2, 1, "999乙局"))
    findings = json.loads(run("validate", other, "--roster", folder / "other.csv", "--select", "B-03", "--format", "json", statuses=(0, 1)))["findings"]
    if [finding["cell"] for finding in findings] != ["A3"]:
        mistakes.append(f"the bureau of the mark: {findings}")

    # Versions: one no longer accepted is one finding and nothing else; an older accepted one is read.
    drawing = (arguments.source / "templates/forms/hebei-project.toml").read_text(encoding="utf-8")
    for name, words, codes in (("refused", "version   = 2", ["U-03"]), ("accepted", "version   = 2\naccepted  = [1]", [])):
        (folder / name).mkdir()
        (folder / name / "hebei-project.toml").write_text(drawing.replace("version   = 1", words), encoding="utf-8")
        found = json.loads(run("validate", folder / "whole.xlsx", "--layouts", folder / name, "--format", "json", statuses=(0, 1)))["findings"]
        if [finding["code"] for finding in found if finding["severity"] == "error"] != codes or (codes and len(found) != 1):
            mistakes.append(f"version {name}: {found}")
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    sys.exit(1 if mistakes else 0)
