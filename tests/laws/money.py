#!/usr/bin/python3
"""Nothing is guessed about money: for every layout and every wording and place of the unit each amount is exactly right in
yuan, or null with R-14 (an error) on its sheet and the written number in the adjustments; never a wrong amount.

    money.py --program build/targetbook --source . [--layout ID] [--wording WORDS] [--every N] [--strict]
             [--keep DIR]

What is right is worked out here, from the number typed and the unit written, in decimals. A unit that is stated in so many
words and read as null is counted as over-cautious; --strict asks for it too.
"""
import argparse
import collections
import dataclasses
import pathlib
import re
import shutil
import sys
import tempfile
from decimal import Decimal

import paper as papers
import program as programs
import wordings

AMOUNT_KEYS = {"total", "fiscal", "carryover", "other", "amount", "own", "transfer", "total_budget", "year_budget", "initial",
               "adjusted", "executed"}
WITHOUT_A_KEY = ("当年预算合计",)  # a total that only the rules look at
MARKS = {"right": "+", "right, `unit` not": "u", "right, R-14 all the same": "f", "null, told": "o", "null, number gone": "g", "null, not told": "N", "WRONG": "W", "not read": "-"}


def amounts(value, is_table=False, path=""):
    """(path, text) of all amounts a form says; None where a key for one is null."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from amounts(item, is_table, f"{path}[{number}]")
    elif isinstance(value, dict):
        is_table = is_table or "table" in value
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                yield from amounts(item, is_table and key == "rows" or (is_table and "rows[" in path), f"{path}.{key}")
            elif key in AMOUNT_KEYS or (is_table and ".rows[" in path):
                yield f"{path}.{key}", item


def looks_like_amount(text):
    return isinstance(text, str) and re.fullmatch(r"-?\d+\.\d\d", text)


def drawn_key(path):
    """A column's name as the drawing prints it may have a unit that the form does not."""
    return re.sub(r"[（(](元|千元|万元|亿元)[)）]", "", path)


class Subject:
    """A layout's well-filled form without its unit, and which cell's amount stands where in the JSON."""

    def __init__(self, layout):
        self.layout = layout
        self.bare, self.line = wordings.without_units(papers.clean(layout), layout)
        self.typed = {at: Decimal(wordings.digits_of(self.bare, at)) for at in wordings.amount_places(self.bare)}
        self.places = {}  # path in the JSON: place in `bare`

    def as_published(self):
        """The form with the unit where the publisher has it."""
        paper = self.bare.copy()
        if self.layout in ("ningxia-project", "national-project"):
            paper.replace("项目资金", "项目资金（万元）")
            return paper, "万元"
        unit = "元" if self.layout == "hebei-project" else "万元"
        paper.put(self.line, f"单位：{unit}")
        return paper, unit

    def learn(self, submission):
        """From the form as published, held against what was typed: every number is another."""
        factor = wordings.YUAN[self.as_published()[1]]
        by_worth = {number * factor: at for at, number in self.typed.items()}
        read = {drawn_key(path): text for path, text in amounts(submission["forms"][0]) if looks_like_amount(text)}
        self.places = {path: by_worth[Decimal(text)] for path, text in read.items()}
        unread = set(self.typed) - set(self.places.values())
        unread = {at for at in unread if self.bare.rows[at[0]][2] not in WITHOUT_A_KEY}
        assert not unread, f"{self.layout}: typed and not read as published: {[papers.cell_name(at) for at in unread]}"


@dataclasses.dataclass
class Case:
    subject: Subject
    wording: object
    paper: object
    units: object  # a unit, None, or {place: unit or None}

    def unit_of(self, place):
        return self.units.get(place) if isinstance(self.units, dict) else self.units

    @property
    def is_certain(self):
        """Said in so many words and nowhere otherwise."""
        return isinstance(self.units, str) and not self.wording.may_be_null


def judge(case, submission, findings):
    """(outcome, in words what is wrong)"""
    subject = case.subject
    if not submission.get("forms"):
        return "not read", "no form was read"
    form = submission["forms"][0]
    read = {drawn_key(path): text for path, text in amounts(form)}
    nulls, wrong, over_cautious = [], [], 0
    for path, place in subject.places.items():
        unit, text = case.unit_of(place), read.get(path)
        right = subject.typed[place] * wordings.YUAN[unit] if unit else None
        if text is None:
            nulls.append(place)
            over_cautious += unit is not None
        elif right is None or Decimal(text) != right:
            wrong.append(f"{path} is {text}, not {'null' if right is None else f'{right:.2f}'}")
    if wrong:
        return "WRONG", f"{len(wrong)} of {len(subject.places)}: {wrong[0]}"
    told = any(f["code"] == "R-14" and f["severity"] == "error" and f["sheet"] == case.paper.name for f in findings)
    if not nulls:
        if case.is_certain and form["unit"] != case.units and (case.wording.is_the_forms or form["unit"] is not None):
            return "right, `unit` not", f"`unit` is {form['unit']}, not {case.units}"
        if case.is_certain and told:
            return "right, R-14 all the same", "R-14 asks for a unit that is stated"
        return "right", ""
    if not told:
        return "null, not told", f"{len(nulls)} amounts are null and no R-14 says so"
    kept = [str(entry["before"]) for entry in submission["adjustments"]]
    gone = [place for place in nulls if not any(f"{subject.typed[place]}" in before for before in kept)]
    if gone:
        return "null, number gone", f"{subject.typed[gone[0]]} is in no adjustment"
    return "null, told", "over-cautious" if over_cautious and not case.wording.may_be_null else ""


def abbreviated(layout):
    return layout.replace("-project", "").replace("wuhan-budget-", "wb").replace("wuhan-department", "wd").replace("wuhan", "wuh")[:4]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", type=pathlib.Path)
    parser.add_argument("--layout", default="", help="layouts whose id holds this")
    parser.add_argument("--wording", default="", help="wordings that hold this")
    parser.add_argument("--every", type=int, default=1, help="one of so many forms; each layout and each wording has its turn")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--keep", help="leave the workbooks in this folder")
    arguments = parser.parse_args()
    program = programs.Program(arguments.program)
    scratch = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="targetbook-money-"))
    # A list is several forms; the other two keep amounts of other years as extras. None of them is learnt here yet.
    subjects = [Subject(layout) for layout in papers.layouts()
                if arguments.layout in layout and layout not in ("flat-list", "shanghai-project", "two-terms")
                and wordings.amount_places(wordings.without_units(papers.clean(layout), layout)[0])]
    for subject in subjects:
        subject.as_published()[0].save(scratch / "published" / subject.layout)
    published = program.submissions(scratch / "published", scratch / "published-read")
    cases = []
    for turn, subject in enumerate(subjects):
        subject.learn(published[f"{subject.layout}/{subject.bare.file.removesuffix('.xlsx')}"])
        for number, wording in enumerate(wordings.ALL):
            if arguments.wording in wording.said and (number + turn) % arguments.every == 0:
                paper = subject.bare.copy()
                units = wording.write(paper, subject.line, subject.layout)
                paper.save(scratch / "in" / str(len(cases)))
                cases.append(Case(subject, wording, paper, units))
    read = program.read(scratch / "in", scratch / "out")
    outcomes, told, over_cautious = {}, [], collections.Counter()
    for number, case in enumerate(cases):
        outcome, words = judge(case, *read[f"{number}/{case.paper.file.removesuffix('.xlsx')}"])
        outcomes[case.wording.said, case.subject.layout] = outcome
        over_cautious[case.wording.said] += words == "over-cautious"
        if outcome not in ("right", "null, told"):
            told.append(f"{outcome}: {number}, {case.subject.layout}, {case.wording.said}: {words}")
    for line in told:
        print(line, file=sys.stderr)
    table(outcomes, subjects)
    counts = collections.Counter(outcomes.values())
    print(", ".join(f"{counts[name]} {name} ({mark})" for name, mark in MARKS.items()))
    print(f"{len(cases)} forms; over-cautious: {sum(over_cautious.values())} "
          f"({', '.join(f'{said}: {n}' for said, n in over_cautious.items() if n) or 'none'})")
    if not arguments.keep:
        shutil.rmtree(scratch)
    broken = len(told) + (sum(over_cautious.values()) if arguments.strict else 0)
    return 1 if broken or not cases else 0


def table(outcomes, subjects):
    def wide(text):
        return len(text) + sum(ord(sign) > 0x2E80 for sign in text)
    print(" " * 44 + " ".join(f"{abbreviated(s.layout):4}" for s in subjects))
    for said in dict.fromkeys(wording for wording, _ in outcomes):
        marks = " ".join(f"{MARKS[outcomes[said, s.layout]] if (said, s.layout) in outcomes else ' ':4}" for s in subjects)
        print(f"{said}{' ' * max(1, 44 - wide(said))}{marks}")


if __name__ == "__main__":
    sys.exit(main())
