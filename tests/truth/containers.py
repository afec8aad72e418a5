#!/usr/bin/python3
"""Holds the program to one law over the same forms in every container (tests/containers/forms).

    containers.py LAW --program build/targetbook --source .

    cells       every cell is that of the .xlsx it was made from: places, numbers to the last bit, texts, merges, states.
                A .csv and an .html hold what was displayed: their texts are held against the .xlsx's numbers, and a .csv
                has no merges
    submission  the same submission is shown of it
    findings    the same rules say the same of the same cells
    returned    its annotated copy is an .xlsx with the same cells and submission, and so is the copy's own
    marked      the same with made-up findings, for most forms here have none
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from same import difference
from submissions import substance

CONTAINERS = {"xls": "xls", "et": "xls", "ods": "ods", "fods": "ods", "csv": "csv", "xml": "xml-2003", "html": "html"}
DISPLAYED = ("csv", "html")  # cells hold texts, as they were displayed
OURS = ("问题清单", "targetbook.marks")
# What LibreOffice changed when it saved.
WORKED_OUT = {("江汉区信访局-2024", "绩效信访工作经费")}  # formulas of `=100%` without a value, which have one now
DIGITS_OF_ODS = 15  # a number has no more


class Program:
    def __init__(self, path, marker):
        self.path, self.marker = path, marker

    def run(self, *words, statuses=(0,)):
        done = subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
        if done.returncode not in statuses:
            raise RuntimeError(f"{' '.join(map(str, words))}: status {done.returncode}\n{done.stderr}")
        return done.stdout

    def grid(self, path):
        grid = json.loads(self.run("show", path, "--format", "grid"))
        grid["sheets"] = [sheet for sheet in grid["sheets"] if sheet["name"] not in OURS]
        for sheet in grid["sheets"]:
            sheet["merges"] = sorted(sheet["merges"])
        return grid

    def shown(self, path):
        return json.loads(self.run("show", path, "--format", "json", "--lang", "zh"))

    def findings(self, path, *options):
        found = json.loads(self.run("validate", path, "--format", "json", "--fail-on", "never", *options))
        return [(one["code"], one["severity"], one["cell"], one["range"]) for one in found["findings"]]


def displayed(cell, own):
    """Whether a text is what a program shows of a number: with the digits that it has, a percent with its sign."""
    if isinstance(own, str) or not isinstance(cell, str):
        return cell == own
    if isinstance(own, bool):
        return cell == str(own).upper()
    if isinstance(own, dict):
        return cell == own["e"]
    plain = cell.replace(",", "")
    scale = 100 if plain.endswith("%") else 1
    plain = plain.rstrip("%")
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
        return False
    digits = len(plain.partition(".")[2])
    return abs(float(plain) - own * scale) <= 0.5 * 10 ** -digits + 1e-9


def displayed_difference(own, grid, has_merges):
    for left, right in zip(own["sheets"], grid["sheets"]):
        for place in [*left["cells"], *right["cells"]]:
            one, other = left["cells"].get(place), right["cells"].get(place)
            if not displayed(other, one):
                return f"{left['name']}!{place}: {one!r:.200} is displayed as {other!r:.200}"
        if has_merges and left["merges"] != right["merges"]:
            return f"{left['name']}: merges {left['merges']} are {right['merges']}"
    return None


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(f"{value:.{DIGITS_OF_ODS}g}") if is_number else value


def cells(program, path, own):
    grid, truth = program.grid(path), program.grid(own)
    for sheet, own_sheet in zip(grid["sheets"], truth["sheets"]):
        if (path.stem, sheet["name"]) in WORKED_OUT:
            sheet["cells"] = {place: cell for place, cell in sheet["cells"].items() if cell != 1 or place in own_sheet["cells"]}
    if path.suffix == ".ods":
        truth, grid = rounded(truth), rounded(grid)
    if path.suffix[1:] not in DISPLAYED:
        return difference(truth, grid)
    return displayed_difference(truth, grid, path.suffix != ".csv")


def submission(program, path, own):
    shown, truth = program.shown(path), program.shown(own)
    container = CONTAINERS[path.suffix[1:]]
    if shown["source"]["container"] != container:
        return f"its container is {shown['source']['container']}, not {container}"
    grid = program.grid(own)  # tells of either which values were stored as numbers: they stand in the same cells
    for one in (shown, truth):
        for form, other in zip(one["forms"], truth["forms"]):
            form["sheet"] = other["sheet"]
    if container == "csv":  # it was saved without the formats that extras show their numbers in
        for one in (shown, truth):
            for extra in (extra for form in one["forms"] for extra in form["extras"]):
                extra["text"] = re.sub(r"^(-?\d+)\.0+$", r"\1", extra["text"])
    return difference(substance(truth, grid), substance(shown, grid))


def findings(program, path, own):
    return difference([list(map(str, one)) for one in program.findings(own)],
                      [list(map(str, one)) for one in program.findings(path)])


def returned(program, path, own):
    del own
    with tempfile.TemporaryDirectory(prefix="targetbook-returned-") as folder:
        first, second = pathlib.Path(folder, "first"), pathlib.Path(folder, "second")
        found = program.findings(path, "--annotate", first)
        copy = first / f"{path.stem}.xlsx"
        if not found:
            return "a copy of a workbook without findings" if copy.exists() else None
        again = program.findings(copy, "--annotate", second)
        if wrong := difference(sorted(map(str, found)), sorted(map(str, again))):
            return f"findings of the copy: {wrong}"
        return differing_copy(program, path, (copy, second / copy.name))


def marked(program, path, own):
    del own
    with tempfile.TemporaryDirectory(prefix="targetbook-marked-") as folder:
        first, second = (pathlib.Path(folder, which, f"{path.stem}.xlsx") for which in ("first", "second"))
        for source, copy in ((path, first), (first, second)):
            copy.parent.mkdir()  # the year may stand in the file's name
            done = subprocess.run([program.marker, source, copy], capture_output=True, text=True)
            if done.returncode != 0:
                return f"mark_cells {source.name}: status {done.returncode} {done.stderr}"
        return differing_copy(program, path, (first, second))


def differing_copy(program, path, copies):
    grid = renamed(program.grid(path))
    for copy in copies:
        if wrong := difference(grid, renamed(program.grid(copy))):
            return f"{copy.parent.name} copy: {wrong}"
        left, right = program.shown(path), program.shown(copy)
        if wrong := difference(substance(left, {"sheets": []}), substance(right, {"sheets": []})):
            return f"{copy.parent.name} copy: {wrong}"
    return None


def renamed(grid):
    """A name that no .xlsx may have becomes another in a copy."""
    for sheet in grid["sheets"]:
        sheet["name"] = re.sub(r"[\[\]:*?/\\]", "_", sheet["name"])[:31].strip()
    return grid


LAWS = {law.__name__: law for law in (cells, submission, findings, returned, marked)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("law", choices=LAWS)
    parser.add_argument("--program", required=True)
    parser.add_argument("--marker", help="mark_cells")
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("--only", help="one container's ending")
    arguments = parser.parse_args()
    source = arguments.source.resolve()
    forms = source / "tests/containers/forms"
    program = Program(arguments.program, arguments.marker)
    paths = [path for kind in CONTAINERS if arguments.only in (None, kind) for path in sorted((forms / kind).glob("*.*"))]

    def held(path):
        own = forms / "xlsx" / f"{path.stem}.xlsx"
        own = own if own.is_file() else source / "fixtures" / f"{path.stem}.xlsx"
        try:
            return LAWS[arguments.law](program, path, own)
        except RuntimeError as error:
            return str(error)

    with ThreadPoolExecutor(2) as pool:
        results = list(zip(paths, pool.map(held, paths)))
    broken = [f"{path.parent.name}/{path.name}: {found}" for path, found in results if found]
    print(f"{arguments.law}: {len(results)} files, {len(broken)} broken")
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken or not results else 0


if __name__ == "__main__":
    sys.exit(main())
