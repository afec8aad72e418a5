#!/usr/bin/python3
"""Forms mistreated the way people mistreat them are read as if nobody had.

Each mistreatment is applied to every form of every fixture (and of the samples, where they are at hand), one at a
time: a sheet of a workbook for each. All workbooks are read in one run; what is read from each sheet must be what
the untouched form says.

    mistreat.py --program build/targetbook --source . [--group shapes] [--only blank_row] [--file 玉田] [--keep DIR]
"""
import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import books
import cases
import forms
import shapes
import sheet as sheets
import surroundings
import tables
import values
import words

SEED = 20240601
GROUPS = {"shapes": shapes, "words": words, "values": values, "tables": tables, "surroundings": surroundings}
WHOLE = ("stacked", "books", "libreoffice")


def read_folder(program, folder, out):
    """What `convert --to json` says of every workbook below a folder: {relative stem: submission}."""
    subprocess.run([program, "convert", str(folder), "-o", str(out), "--to", "json", "--quiet"], check=True,
                   stdout=subprocess.DEVNULL)
    return {str(path.relative_to(out).with_suffix("")): json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(out.rglob("*.json"))}


def subjects_of(loaded, submission, drawings):
    """The sheets of a workbook that bear forms."""
    for sheet in loaded:
        found = [forms.FormOnSheet(f, drawings[f["layout"]], sheet) for f in submission["forms"]
                 if f["sheet"] == sheet.name]
        if found:
            yield cases.Subject(sheet, found, random.Random(f"{SEED} {sheet.name}"))


class Run:
    def __init__(self, arguments):
        self.arguments = arguments
        self.failures = []
        self.counts = collections.Counter()
        self.waiting = {}  # relative stem: [Case]
        self.folder = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="targetbook-mistreat-"))
        self.pool = multiprocessing.Pool()
        self.writes = []

    def write(self, stem, loaded):
        path = self.folder / "in" / f"{stem}.xlsx"
        self.writes.append(self.pool.apply_async(sheets.save, (loaded, path)))
        return path

    def add(self, mistreatment, stem, found):
        """One workbook with a sheet for each case."""
        for number, case in enumerate(found, 1):
            case.sheet.name, case.sheet.is_hidden = f"v{number}", False
        if found:
            self.write(f"{mistreatment}/{stem}", [c.sheet for c in found])
            self.waiting[f"{mistreatment}/{stem}"] = found

    def check(self):
        for write in self.writes:
            write.get()
        self.pool.close()
        read = read_folder(self.arguments.program, self.folder / "in", self.folder / "out")
        for stem, found in self.waiting.items():
            self.check_workbook(stem, found, read[stem])
        return self.failures

    def check_workbook(self, stem, found, submission):
        refused = {u["sheet"]: u["reason"] for u in submission["unrecognised"]}
        for case in found:
            self.counts[stem.split("/")[0]] += 1
            actual = [f for f in submission["forms"] if f["sheet"] == case.sheet.name]
            unread = {"".join(u["text"].split()) for u in submission["unread"] if u["sheet"] == case.sheet.name}
            wrong = cases.wrong_in(case, actual, unread)
            if not wrong and case.forms and case.sheet.name in refused:
                wrong = f"the sheet is called {refused[case.sheet.name]} besides"
            if not wrong and not case.forms and refused.get(case.sheet.name) != case.what:
                wrong = f"expected to be refused as {case.what}, got {refused.get(case.sheet.name)}"
            if wrong:
                self.failures.append(f"{stem} {case.sheet.name}, {case.what}: {wrong}")


def whole_workbook(loaded, found_of, new_sheets):
    """Cases of a workbook whose sheets keep their content: each says what it said."""
    result = []
    for sheet, origin in loaded:
        subject = found_of.get(origin)
        if subject:
            result.append(subject.case(f"was {origin}", sheet, ignored={"title"} if False else ()))
        elif origin in new_sheets:
            result.append(cases.Case(new_sheets[origin], sheet, []))
    return result


def add_books(run, stem, loaded, subjects, wanted):
    found_of = {s.sheet.name: s for s in subjects}
    for treatment in books.ALL:
        if not wanted("books", treatment.__name__):
            continue
        treated = treatment([s.copy() for s in loaded], random.Random(f"{SEED} {stem}"))
        origins = [s.name for s in treated]
        if treatment is books.renamed:
            origins = [s.name for s in loaded]
        name = f"{treatment.__name__}/{stem}"
        run.write(name, treated)
        run.waiting[name] = whole_workbook(list(zip(treated, origins)), found_of, books.NEW_SHEETS)


def add_libreoffice(run, chosen):
    """Saved again by LibreOffice. `chosen` are (stem, sheets, subjects)."""
    source = run.folder / "libreoffice"
    for stem, loaded, _ in chosen:
        sheets.save(loaded, source / f"{stem}.xlsx")
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not there; nothing was saved through it")
        return
    target = run.folder / "in" / "libreoffice"
    subprocess.run([office, f"-env:UserInstallation=file://{run.folder}/office", "--headless", "--convert-to", "xlsx",
                    "--outdir", str(target), *map(str, sorted(source.glob("*.xlsx")))], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for stem, loaded, subjects in chosen:
        found_of = {s.sheet.name: s for s in subjects}
        run.waiting[f"libreoffice/{stem}"] = whole_workbook([(s, s.name) for s in loaded], found_of, {})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("--group", action="append", choices=[*GROUPS, *WHOLE])
    parser.add_argument("--only", action="append", help="mistreatments by name")
    parser.add_argument("--file", default="", help="workbooks whose name holds this")
    parser.add_argument("--keep", help="leave the mistreated workbooks in this folder")
    arguments = parser.parse_args()
    shared = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", arguments.source.parent / "shared"))
    drawings = {d.id: d for d in map(forms.Drawing, sorted((arguments.source / "templates/forms").glob("*.toml")))}

    def wanted(group, name):
        return (not arguments.group or group in arguments.group) and (not arguments.only or name in arguments.only)

    run = Run(arguments)
    folders = {"": arguments.source / "fixtures", "sample-": shared / "samples"}
    if not folders["sample-"].is_dir():
        print("the samples are not there; only the fixtures were mistreated")
        del folders["sample-"]
    everything = []
    for prefix, folder in folders.items():
        for stem, submission in read_folder(arguments.program, folder, run.folder / f"plain{prefix}").items():
            if arguments.file in stem:
                loaded = sheets.load(folder / f"{stem}.xlsx")
                everything.append((prefix + stem, loaded, list(subjects_of(loaded, submission, drawings))))
    for stem, loaded, subjects in everything:
        for group, module in GROUPS.items():
            for treatment in module.ALL:
                if wanted(group, treatment.__name__):
                    run.add(treatment.__name__, stem, [c for s in subjects for c in treatment(s)])
        add_books(run, stem, loaded, subjects, wanted)
        if wanted("stacked", "stacked"):
            run.add("stacked", stem, [c for _, c in surroundings.stacked(subjects, random.Random(SEED))])
    if wanted("stacked", "stacked"):
        firsts = [s for _, _, subjects in everything for s in subjects if len(s.forms) == 1]
        by_layout = list({s.forms[0].drawing.id: s for s in firsts}.values())
        run.add("stacked", "layouts-2023", [c for _, c in surroundings.stacked(by_layout, random.Random(SEED))])
    if wanted("libreoffice", "libreoffice"):
        add_libreoffice(run, everything[:3])

    failures = run.check()
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{sum(run.counts.values())} mistreated sheets, {len(failures)} read wrongly")
    for name, count in run.counts.items():
        print(f"  {name}: {count}")
    if not arguments.keep:
        shutil.rmtree(run.folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
