#!/usr/bin/python3
"""Holds `layouts draft` to its law on every form of ours: the drawing that it makes of a filled form is sound, and reads
that form, and every other workbook here that holds one, to what the built-in drawing reads: drafts.py --program P
--source DIR."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

LOOKS = ("layout", "adjustments", "unrecognised")

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()


def run(*words):
    return subprocess.run([arguments.program, *map(str, words), "--lang", "en"], capture_output=True, text=True)


def shown(book, *more):
    done = run("show", book, "--format", "json", *more)
    return json.loads(done.stdout) if done.returncode == 0 else None


def substance(book, layout):
    """Its forms of this layout, without its name."""
    return [{key: value for key, value in form.items() if key not in LOOKS} for form in book["forms"] if form["layout"] == layout]


def main():
    forms = sorted((arguments.source / "tests/containers/forms/xlsx").glob("*.xlsx"))
    books = forms + sorted((arguments.source / "fixtures").glob("*.xlsx"))
    read = {book: shown(book) for book in books}
    broken = held = 0
    for form in forms:
        layout = form.stem
        with tempfile.TemporaryDirectory(prefix="targetbook-drafts-") as folder:
            drawing = pathlib.Path(folder, "mine.toml")
            drafted = run("layouts", "draft", form, "-o", drawing)
            checked = run("layouts", "--check", drawing)
            wrong = []
            if drafted.returncode != 0 or checked.returncode != 0:
                wrong.append(f"{drafted.stderr}{checked.stderr}")
            else:
                # Of two drawings of one form, the bureau's own goes first where it has the other's id.
                own = drawing.read_text().replace('"mine"', f'"{layout}"', 1)  # its id is its file's name
                drawing.write_text(own)
                for book, ours in read.items():
                    if ours is None or not substance(ours, layout):
                        continue
                    theirs = shown(book, "--layouts", folder)
                    held += 1
                    if theirs is None or substance(theirs, layout) != substance(ours, layout):
                        wrong.append(f"{book.name} reads otherwise")
            broken += bool(wrong)
            for words in wrong:
                print(f"{layout}: {words}", file=sys.stderr)
    print(f"{len(forms)} forms drafted, {held} readings held, {broken} broken")
    return 1 if broken or not held else 0


sys.exit(main())
