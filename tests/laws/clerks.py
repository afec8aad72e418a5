#!/usr/bin/python3
"""Forms as clerks type them, each with exactly what must be read from it: one small function a case, which edits a
well-filled form and returns it with its demands.

    clerks.py --program build/targetbook [--case WORDS] [--keep DIR] [--not-yet FILE]
"""
import argparse
import collections
import pathlib
import shutil
import sys
import tempfile

import cases_of_columns
import cases_of_drawings
import cases_of_labels
import cases_of_plans
import cases_of_sheets
import program as programs

FAMILIES = {"sheets": cases_of_sheets, "plans": cases_of_plans, "labels": cases_of_labels, "columns": cases_of_columns,
            "drawings": cases_of_drawings}


def all_cases(wanted):
    for family, module in FAMILIES.items():
        for said, make in module.CASES.items():
            if wanted in f"{family}: {said}":
                yield family, said, *make()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", type=pathlib.Path)
    parser.add_argument("--case", default="", help="cases whose name holds this")
    parser.add_argument("--not-yet", type=pathlib.Path, help="a file of cases, one a line, that may still be wrong")
    parser.add_argument("--keep", help="leave the workbooks in this folder")
    arguments = parser.parse_args()
    scratch = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="targetbook-clerks-"))
    cases = list(all_cases(arguments.case))
    for number, (family, _, paper, _) in enumerate(cases):
        paper.save(scratch / ("in-own" if family == "drawings" else "in") / str(number))
    cases_of_drawings.draw(scratch / "drawings")
    not_yet = set(arguments.not_yet.read_text(encoding="utf-8").splitlines()) if arguments.not_yet else set()
    read = {}
    for layouts in (None, scratch / "drawings"):
        chosen = scratch / ("in-own" if layouts else "in")
        if chosen.is_dir():
            read |= programs.Program(arguments.program, layouts).read(chosen, scratch / f"out-{chosen.name}")
    right, made, surprises = collections.Counter(), collections.Counter(), 0
    for number, (family, said, paper, demands) in enumerate(cases):
        submission, findings = read[f"{number}/{paper.file.removesuffix('.xlsx')}"]
        wrong = [words for demand in demands if (words := demand(submission, findings))]
        made[family] += 1
        right[family] += not wrong
        is_known = f"{family}: {said}" in not_yet
        surprises += bool(wrong) and not is_known
        if is_known and not wrong:
            print(f"right by now, take it out of {arguments.not_yet.name}: {family}: {said}", file=sys.stderr)
        if wrong and not is_known:
            print(f"wrong: {number}, {family}: {said}: {'; '.join(wrong)}", file=sys.stderr)
    for family in made:
        print(f"{family:8} {right[family]:3} of {made[family]} right")
    print(f"{sum(made.values())} cases, {sum(made.values()) - sum(right.values())} wrong")
    if not arguments.keep:
        shutil.rmtree(scratch)
    return 0 if cases and not surprises else 1


if __name__ == "__main__":
    sys.exit(main())
