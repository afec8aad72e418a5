#!/usr/bin/python3
"""Times the program beside what a user would pick from the packages, on the same files, and how its cost grows.

    scripts/bench [--files N] [--rounds N] [--out DIR] [--node DIR] [--without PEER] [--readme]

Makes N workbooks, has every program count the cells that hold something (the counts are compared), in rounds in which each
has its turn, and prints each one's time as a multiple of ours in the same round: median and range. Then times ours on
workbooks that grow in one respect, doubling, and draws DIR/growth.svg with the exponents. --readme puts the table into the
README. Peers that are not installed are left out, and said: openpyxl, ssconvert (gnumeric), LibreOffice, and SheetJS and
exceljs of npm below --node DIR."""
import argparse
import json
import math
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import made_books

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", type=pathlib.Path, default=ROOT / "build/release/targetbook")
parser.add_argument("--files", type=int, default=100)
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build/bench")
parser.add_argument("--node", type=pathlib.Path)
parser.add_argument("--readme", action="store_true")
parser.add_argument("--doublings", type=int, default=5)
parser.add_argument("--tenth", action="store_true", help="grow from a tenth of the usual sizes")
parser.add_argument("--without", action="append", default=[], help="a peer to leave out")
arguments = parser.parse_args()
work = pathlib.Path(tempfile.mkdtemp(prefix="targetbook-bench-"))


def has_module(name):
    return subprocess.run(["/usr/bin/python3", "-c", f"import {name}"], capture_output=True).returncode == 0


def timed(command, **more):
    """Seconds on the wall, and what was said."""
    begun = time.perf_counter()
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)
    return time.perf_counter() - begun, done.stdout.decode(errors="replace")


def make_corpus():
    folder = work / "corpus"
    subprocess.run([sys.executable, ROOT / "tests/nightly/make_folder.py", "--fixtures", ROOT / "fixtures", "--output", folder, "--count",
                    str(arguments.files)], check=True)
    for path in folder.rglob("*.xlsx"):
        if not zipfile.is_zipfile(path):
            path.unlink()
    return sorted(folder.rglob("*.xlsx"))


# Each program: whether it is here, what one file costs as a process, what all files cost in one call.
def peers(books):
    here = []
    ours = arguments.program
    here.append(("targetbook", lambda some: [[ours, "show", book, "--format", "grid"] for book in some],
                 lambda: [[ours, "convert", work / "corpus", "-o", fresh("ours"), "--to", "json", "--jobs", "1", "--quiet"]]))
    if has_module("openpyxl"):
        command = ["/usr/bin/python3", HERE / "peers/openpyxl_cells.py"]
        here.append(("openpyxl", lambda some: [[*command, book] for book in some], lambda: [[*command, *books]]))
    if shutil.which("ssconvert"):
        here.append(("ssconvert", lambda some: [["ssconvert", "-S", book, fresh("ss") / "%n.csv"] for book in some],
                     lambda: [["ssconvert", "-S", book, fresh("ss") / "%n.csv"] for book in books]))
    if shutil.which("soffice"):
        def office(some):
            return ["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "csv", "--outdir", fresh("lo"), *some]
        here.append(("LibreOffice", lambda some: [office([book]) for book in some], lambda: [office(books)]))
    for name, module in (("SheetJS", "xlsx"), ("exceljs", "exceljs")):
        if arguments.node and shutil.which("node") and (arguments.node / "node_modules" / module).is_dir():
            command = ["node", HERE / f"peers/{name.lower()}_cells.js"]
            here.append((name, lambda some, c=command: [[*c, book] for book in some], lambda c=command: [[*c, *books]]))
    here = [entry for entry in here if entry[0] not in arguments.without]
    missing = {"openpyxl", "ssconvert", "LibreOffice", "SheetJS", "exceljs"} - {name for name, *_ in here}
    if missing:
        print("not here, left out: " + ", ".join(sorted(missing)), file=sys.stderr)
    return here


def fresh(name):
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def counts_agree(here, books):
    """How many workbooks each program counts as many cells in as we do."""
    ours = {}
    for book in books:
        grid = json.loads(timed([arguments.program, "show", book, "--format", "grid"])[1])
        ours[str(book)] = sum(len(sheet["cells"]) for sheet in grid["sheets"])
    environment = dict(os.environ, NODE_PATH=str(arguments.node / "node_modules") if arguments.node else "")
    agreeing = {}
    for name, _, all_at_once in here:
        if name not in ("openpyxl", "SheetJS", "exceljs"):
            continue
        said = "".join(timed(command, env=environment)[1] for command in all_at_once())
        theirs = dict(line.split("\t") for line in said.splitlines() if "\t" in line)
        agreeing[name] = sum(int(theirs.get(book, -1)) == count for book, count in ours.items())
        for book, count in ours.items():
            if int(theirs.get(book, -1)) != count:
                print(f"{name}: {pathlib.Path(book).name}: {theirs.get(book)} cells, ours {count}", file=sys.stderr)
    return agreeing


def in_rounds(here, commands_of):
    """Seconds of each program in each round."""
    environment = dict(os.environ, NODE_PATH=str(arguments.node / "node_modules") if arguments.node else "")
    spent = {name: [] for name, *_ in here}
    for turn in range(arguments.rounds + 1):
        order = here[turn % len(here):] + here[:turn % len(here)]
        for entry in order:
            seconds = sum(timed(command, env=environment)[0] for command in commands_of(entry))
            if turn > 0:  # the first one warms what is read
                spent[entry[0]].append(seconds)
    return spent


def table_of(here, one, whole, agreeing, some, books):
    lines = ["| program | a file as a process, ms | of ours | all in one call, ms a file | of ours | same cells |", "|---|---|---|---|---|---|"]
    for name, *_ in here:
        cells = [name]
        for spent, files in ((one, len(some)), (whole, len(books))):
            ratios = sorted(a / b for a, b in zip(spent[name], spent["targetbook"]))
            cells.append(f"{statistics.median(spent[name]) / files * 1000:.1f}")
            cells.append("1" if name == "targetbook" else f"{statistics.median(ratios):.1f} ({ratios[0]:.1f}–{ratios[-1]:.1f})")
        cells.append("" if name not in agreeing else f"{agreeing[name]} of {len(books)}")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


FIRST = {"rows": 10_000, "sheets": 50, "merges": 5_000, "styles": 2_000, "strings": 20_000, "findings": 200, "projects": 100, "batch": 50}
COMMAND = {"rows": "grid", "sheets": "grid", "merges": "grid", "styles": "grid", "strings": "grid"}


def grow(kind):
    """(size, seconds) of each step, the fastest of three."""
    steps = []
    for step in range(arguments.doublings):
        size = FIRST[kind] // (10 if arguments.tenth else 1) * 2 ** step
        path = work / f"{kind}.xlsx" if kind != "batch" else work / "batch"
        made_books.KINDS[kind](path, size)
        command = ["show", path, "--format", "grid"] if kind in COMMAND else ["validate", path, "--format", "json", "--jobs", "1"]
        steps.append((size, min(timed([arguments.program, *command, *([] if kind in COMMAND else ["--quiet"])])[0] for _ in range(3))))
    return steps


def exponent(steps):
    """Of size, as a line through the logarithms of the last four steps has it."""
    points = [(math.log(size), math.log(seconds)) for size, seconds in steps[-4:]]
    middle = [statistics.fmean(values) for values in zip(*points)]
    return sum((x - middle[0]) * (y - middle[1]) for x, y in points) / sum((x - middle[0]) ** 2 for x, _ in points)


def picture(growth):
    """Time against size, both in doublings from the first, a line a kind."""
    wide, high, left, below = 760, 420, 60, 40
    most = max(math.log2(steps[-1][1] / steps[0][1]) for steps in growth.values())
    most = max(most, arguments.doublings - 1) * 1.05
    across, up = (wide - left - 170) / (arguments.doublings - 1), (high - below - 20) / most
    colours = ["#0b6", "#06c", "#c30", "#909", "#a70", "#088", "#555", "#d08"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="12">',
           f'<rect width="{wide}" height="{high}" fill="#fff"/>']
    for n in range(arguments.doublings):
        x = left + n * across
        out.append(f'<path d="M{x:.0f} 20V{high - below}" stroke="#ddd"/><text x="{x:.0f}" y="{high - below + 16}" text-anchor="middle">×{2 ** n}</text>')
    for n in range(int(most) + 1):
        y = high - below - n * up
        out.append(f'<path d="M{left} {y:.0f}H{wide - 170}" stroke="#ddd"/><text x="{left - 6}" y="{y + 4:.0f}" text-anchor="end">×{2 ** n}</text>')
    out.append(f'<text x="{left}" y="14">time</text><text x="{wide - 175}" y="{high - 8}" text-anchor="end">size</text>')
    ends = []
    for colour, (kind, steps) in zip(colours, growth.items()):
        points = [(left + n * across, high - below - math.log2(seconds / steps[0][1]) * up) for n, (_, seconds) in enumerate(steps)]
        out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
        ends.append([points[-1][1], colour, f"{kind} {steps[-1][0]}: n^{exponent(steps):.2f}"])
    ends.sort()
    for before, after in zip(ends, ends[1:]):
        after[0] = max(after[0], before[0] + 14)
    out += [f'<text x="{wide - 160}" y="{y + 4:.0f}" fill="{colour}">{text}</text>' for y, colour, text in ends]
    return "\n".join([*out, "</svg>", ""])


def put_into_readme(table):
    readme = ROOT / "README.md"
    text = readme.read_text()
    begin, end = "<!-- figures of scripts/bench -->\n", "<!-- end of figures -->"
    assert begin in text and end in text, "the README has no place for the figures"
    head, rest = text.split(begin)
    readme.write_text(head + begin + table + "\n" + end + rest.split(end, 1)[1])


def main():
    arguments.out.mkdir(parents=True, exist_ok=True)
    books = make_corpus()
    here = peers(books)
    some = random.Random(1).sample(books, min(10, len(books)))
    agreeing = counts_agree(here, books)
    one = in_rounds(here, lambda entry: entry[1](some))
    whole = in_rounds(here, lambda entry: entry[2]())
    table = table_of(here, one, whole, agreeing, some, books)
    print(table)
    growth = {kind: grow(kind) for kind in made_books.KINDS}
    print("\n| grows in | from | to | ms at the end | exponent |\n|---|---|---|---|---|")
    for kind, steps in growth.items():
        print(f"| {kind} | {steps[0][0]} | {steps[-1][0]} | {steps[-1][1] * 1000:.0f} | {exponent(steps):.2f} |")
    (arguments.out / "growth.svg").write_text(picture(growth))
    print(f"\n{arguments.out / 'growth.svg'}")
    if arguments.readme:
        put_into_readme(table)


try:
    main()
finally:
    shutil.rmtree(work, ignore_errors=True)
