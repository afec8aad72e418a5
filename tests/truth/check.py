#!/usr/bin/python3
"""Holds the program to one law over whole workbooks.

    check.py LAW --program build/targetbook --source .

    read         what is shown of every fixture is its committed truth, key for key
    converted    a converted fixture is the same submission
    samples      so is a converted sample (TARGETBOOK_SHARED/samples; skipped where there is none)
    relaid       --as national-project keeps every indicator, and lists on the sheet 其他内容 what has no place
    adjustments  what reading changed, against the goldens here
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import golden
from same import difference, told
from submissions import indicators, leftover_lines, leftovers_of, substance

SKIPPED = 77
WITH_GOLDEN = ("博野县信访局-2023", "改动样式")
HEBEI = ("玉田县信访局-2022", "博野县信访局-2023", "顺平县信访局-2020")


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *words):
        return subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, encoding="utf-8",
                              check=True).stdout

    def shown(self, path):
        return json.loads(self.run("show", path, "--format", "json", "--lang", "zh"))

    def grid(self, path):
        return json.loads(self.run("show", path, "--format", "grid"))

    def converted(self, paths, *options):
        """What is shown of each workbook after it was converted: [(name, original, result, result's path)]."""
        with tempfile.TemporaryDirectory(prefix="targetbook-truth-") as out:
            self.run("convert", *paths, "-o", out, "--quiet", *options)
            for path in paths:
                result = pathlib.Path(out, path.name)
                yield path.stem, self.shown(path), self.shown(result), result


def read(program, fixtures, _):
    for path in fixtures:
        truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        shown = program.shown(path)
        yield path.stem, difference(truth, {k: v for k, v in shown.items() if k not in ("source", "adjustments")})


def converted(program, fixtures, _):
    for path in fixtures:
        for name, own, again, result in program.converted([path]):
            yield name, difference(substance(own, program.grid(path)), substance(again, program.grid(result)))
            layouts = [[form["layout"] for form in shown["forms"]] for shown in (own, again)]
            yield f"{name}, its layouts", difference(*layouts)


def samples(program, _, shared):
    found = sorted((shared / "samples").glob("*.xlsx"))
    if not found:
        print(f"skipped: no samples in {shared / 'samples'}")
        sys.exit(SKIPPED)
    yield from converted(program, found, shared)


def relaid(program, fixtures, _):
    paths = [path for path in fixtures if path.stem in HEBEI]
    for name, own, again, result in program.converted(paths, "--as", "national-project", "--lang", "zh"):
        targets = [form for form in again["forms"] if form["kind"] == "project-target"]
        yield f"{name}, layouts", difference(["national-project"] * len(targets), [f["layout"] for f in targets])
        yield f"{name}, indicators", difference(indicators(own), indicators(again))
        yield f"{name}, 其他内容", difference(leftovers_of(own), leftover_lines(result))


def adjustments(program, fixtures, _):
    for path in fixtures:
        if path.stem not in WITH_GOLDEN:
            continue
        path_of_golden = pathlib.Path(__file__).parent / "golden" / f"{path.stem}.txt"
        lines = told(program.shown(path)["adjustments"])
        yield path.stem, golden.against_golden(path_of_golden, lines, "truth.adjustments")


LAWS = {law.__name__: law for law in (read, converted, samples, relaid, adjustments)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("law", choices=LAWS)
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    source = arguments.source.resolve()
    fixtures = sorted((source / "fixtures").glob("*.xlsx"))
    shared = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", source.parent / "shared"))
    results = list(LAWS[arguments.law](Program(arguments.program), fixtures, shared))
    broken = [f"{what}: {found}" for what, found in results if found]
    print(f"{arguments.law}: {len(results)} comparisons, {len(broken)} broken")
    for line in broken:
        print(line, file=sys.stderr)
    sys.exit(1 if broken or not results else 0)


if __name__ == "__main__":
    main()
