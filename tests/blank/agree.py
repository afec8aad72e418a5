#!/usr/bin/python3
"""A blank form's own checks and the validator say the same: of amounts that are off by a little, typed into well-filled
forms, the live checks of sums (as LibreOffice reckons them) and the rules of arithmetic; of odd amounts and
codes, each cell's entry check and the rules on what stands in one cell."""
import argparse
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

import openpyxl
from openpyxl.utils import range_boundaries

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import clerk
import office
from live import PASSED, WAITING, check_lines

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()
CLEAN = arguments.source / "tests/rules/clean"

SUM_RULES = {"A-01", "A-02", "A-03", "A-04", "A-05", "A-06", "A-12", "A-22"}
SUM_WORDS = re.compile("等于|合计为100%")
# Off by hundredths and less, as rounding and slips make them.
GAPS = ["0.000001", "0.01", "-0.02", "0.05"]
PLAN_GAPS = ["0.001", "-0.005", "0.01"]

# Codes that no list has, and patterns that do not fit an entry check's 255 characters, only the rules and the live checks
# see: of codes, what the entry check refuses must be wrong by the rules, not the other way round.
ONE_WAY = "编码不对"
CELL_RULES = {  # by the title of the entry check: what the rules say of one such cell
    "金额不对": {"A-22", "F-16", "F-02", "F-03", "R-03"},
    "编码不对": {"C-01", "C-02", "C-03", "C-04", "C-07", "C-08", "C-10"},
}
# Not among them: 5万元 and full-width digits, which a form refuses to be typed and reading takes for certain all the same.
AMOUNTS = [0, 0.01, 45.5, 123456.78, 0.1 + 0.2, -0.01, -5, 0.001, 0.0000001, 12.345, "约5", "1,000"]
CODES = ["301002", "30100", "3010", "301", "012001", "13022922P00JXC4117677", "13022922P00JXC411", "13022922p00JXC4117677",
         "1302 2922P00JXC411767", "201", "20140", "2014001", "20140011", "A12", "abc", "30199", "302", "12-34"]


def run(*words, statuses=(0,)):
    done = subprocess.run([arguments.program, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in statuses, f"{words}: status {done.returncode}\n{done.stderr}"
    return done.stdout


def findings_of(folder, least=("error", "warning")):
    """{file: [(code, cell)]}"""
    found = {}
    for one in json.loads(run("validate", folder, "--format", "json", statuses=(0, 1)))["findings"]:
        if one["severity"] in least:
            found.setdefault(pathlib.Path(one["file"]).name, []).append((one["code"], one["cell"]))
    return found


class Form:
    """A blank form and what a clerk types to fill it in well."""

    def __init__(self, layout, folder):
        self.layout = layout
        text = (CLEAN / f"{layout}.toml").read_text(encoding="utf-8")
        self.name = clerk.tomllib.loads(text)["file"]
        self.rows = clerk.clean_forms(CLEAN / f"{layout}.toml")[0]["rows"]
        self.blank = folder / "blank" / f"{layout}-2025.xlsx"
        self.book, self.sheet = clerk.open_blank(self.blank)
        self.typed = clerk.typing(self.sheet, self.rows)
        self.checks = [one for one in self.sheet.data_validations.dataValidation if one.errorTitle]

    def check_at(self, row, column):
        for check in self.checks:
            for area in str(check.sqref).split():
                left, top, right, bottom = range_boundaries(area)
                if top <= row <= bottom and left <= column <= right:
                    return check
        return None

    def with_cell(self, at, value):
        return [*[one for one in self.typed if one[:2] != at], (*at, value)]


def spoilt_sums(form):
    """Each number of a sum in turn, off by each gap."""
    amounts = [(r, c, v) for r, c, v in form.typed
               if not isinstance(v, str) and (check := form.check_at(r, c)) is not None and check.errorTitle == "金额不对"]
    # A few are enough: the first and some between, so that totals and parts both have their turn.
    for (r, c, v), gap in itertools.product(amounts[:: max(1, len(amounts) // 2)], GAPS):
        value = Decimal(repr(v)) + Decimal(gap)
        if value > 0:
            yield form.with_cell((r, c), float(value)), f"{form.layout} {cell_name(r, c)} {v} off by {gap}"
    # The same with more decimals everywhere.
    finer = [(r, c, float(Decimal(repr(v)) / 1000) if (r, c, v) in amounts else v) for r, c, v in form.typed]
    for (r, c, v), gap in itertools.product(amounts[:1], ("0.0005", "0.001", "0.01")):
        value = Decimal(repr(v)) / 1000 + Decimal(gap)
        yield ([*[one for one in finer if one[:2] != (r, c)], (r, c, float(value))],
               f"{form.layout} {cell_name(r, c)} a thousandth of {v} off by {gap}")
    plan = [(r, c, v) for r, c, v in form.typed
            if not isinstance(v, str) and (check := form.check_at(r, c)) is not None and check.errorTitle == "百分比不对"]
    for (r, c, v), gap in itertools.product(plan[1:2], PLAN_GAPS):
        yield form.with_cell((r, c), float(Decimal(repr(v)) + Decimal(gap))), f"{form.layout} {cell_name(r, c)} {v} off by {gap}"


def cell_name(row, column):
    return f"{openpyxl.utils.get_column_letter(column)}{row}"


def sums(forms, folder):
    jobs, words = [], []
    for form in forms:
        for number, (typed, said) in enumerate(spoilt_sums(form)):
            jobs.append((form.blank, typed, folder / "sums" / f"{form.layout}-{number}.xlsx"))
            words.append(said)
    (folder / "sums").mkdir()
    widths = {form.blank: len(form.rows[0]) + 1 for form in forms}
    told = office.fill_in(jobs, folder / "profile", lambda blank, text_at: check_lines(text_at, widths[blank]))
    found = findings_of(folder / "sums")
    tried = 0
    for (blank, _, filled), said, (_, after) in zip(jobs, words, told):
        lines = {label: result for label, result in after.items() if SUM_WORDS.search(label)}
        if not lines:
            continue
        tried += 1
        live = sorted(label for label, result in lines.items() if result not in (PASSED, WAITING))
        rules = sorted(one for one in found.get(filled.name, []) if one[0] in SUM_RULES)
        if bool(live) != bool(rules):
            yield f"{said}: the form says {live or 'nothing'}, the rules say {rules or 'nothing'}"
    print(f"{tried} forms with a number of a sum changed")
    if tried < 100:
        yield "too few sums were tried"


def places_of(form):
    """One typed cell for each kind of entry check and column."""
    seen = set()
    for row, column, value in form.typed:
        check = form.check_at(row, column)
        if check is None or check.errorTitle not in CELL_RULES or (check.errorTitle, column) in seen:
            continue
        seen.add((check.errorTitle, column))
        if sum(title == check.errorTitle for title, _ in seen) > 2:
            continue
        yield row, column, check


def values_for(check):
    if check.errorTitle == "编码不对":
        return CODES
    return AMOUNTS if check.errorTitle == "金额不对" else []


def with_formulas(form, places, path):
    """The blank form with every value to try in a cell of its own, far right, and the entry check's formula beside it."""
    book, sheet = clerk.open_blank(form.blank)
    sheet.protection.disable()
    asked = []
    for row, column, check in places:
        for value in values_for(check):
            number = len(asked) + 1
            asked.append((row, column, check, value))
            place = sheet.cell(number, 60, value)
            place.data_type = "s" if isinstance(value, str) else "n"
            first = str(check.sqref).split()[0].split(":")[0]
            formula = re.sub(rf"(?<![A-Z$]){first}(?!\d)", cell_name(number, 60), check.formula1)
            sheet.cell(number, 61, f'=IF({formula},"takes","refuses")')
    book.save(path)
    return asked


def entries(forms, folder):
    (folder / "asked").mkdir()
    (folder / "entries").mkdir()
    questions, jobs = [], []
    for form in forms:
        asked = with_formulas(form, list(places_of(form)), folder / "asked" / form.blank.name)
        if asked:
            questions.append((form, asked))
            jobs.append((folder / "asked" / form.blank.name, [], folder / "asked" / f"done-{form.blank.name}"))
    told = office.fill_in(jobs, folder / "profile", lambda _, text_at: [text_at(n, 61) for n in range(1, 1200)])
    clean = {}
    for form, asked in questions:
        for number, (row, column, check, value) in enumerate(asked, 1):
            book, sheet = clerk.open_blank(form.blank)
            for r, c, v in form.with_cell((row, column), value):
                sheet.cell(r, c).value = v
                sheet.cell(r, c).data_type = "s" if isinstance(v, str) else "n"
            book.save(folder / "entries" / f"{form.layout}-{number}.xlsx")
    # A number typed as a text, a code in full-width digits: read all the same, and told (info).
    found = findings_of(folder / "entries", ("error", "warning", "info"))
    tried = 0
    for (form, asked), (_, answers) in zip(questions, told):
        for number, (row, column, check, value) in enumerate(asked, 1):
            tried += 1
            at = cell_name(row, column)
            rules = sorted({code for code, cell in found.get(f"{form.layout}-{number}.xlsx", [])
                            if cell == at and code in CELL_RULES[check.errorTitle]})
            takes = {"takes": True, "refuses": False, "#VALUE!": False}.get(answers[number - 1])
            if takes is None:
                yield f"{form.layout} {at} {value!r}: the entry check says {answers[number - 1]!r}"
            elif takes == bool(rules) and not (takes and check.errorTitle == ONE_WAY):
                yield (f"{form.layout} {at} {check.errorTitle} {value!r}: the entry check {'takes' if takes else 'refuses'} it, "
                       f"the rules say {rules or 'nothing'}")
    print(f"{tried} odd entries")
    if tried < 150:
        yield "too few entries were tried"


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    layouts = [path.stem for path in sorted(CLEAN.glob("*.toml"))]
    run("template", *layouts, "-o", folder / "blank", "--year", "2025", "--quiet")
    forms = [Form(layout, folder) for layout in layouts]
    mistakes = [*sums(forms, folder), *entries(forms, folder)]
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    sys.exit(1 if mistakes else 0)
