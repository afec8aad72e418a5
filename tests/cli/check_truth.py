#!/usr/bin/python3
"""What the program reads from every fixture is what the fixture's truth says; what `convert` writes is read as
the same submission, in the layout it was made in, and converting the result again changes nothing more."""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()
shared = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", arguments.source.parent / "shared"))
failures = []


def program(*words):
    return subprocess.run([arguments.program, *map(str, words)], capture_output=True, text=True, encoding="utf-8",
                          check=True).stdout


def shown(path):
    return json.loads(program("show", path, "--format", "json"))


# What may differ between two readings of the same submission (contract: "the same submission").
LOOKS = {"source", "sheet", "range", "cell", "layout", "title", "adjustments", "unread"}


def substance(value):
    if isinstance(value, dict):
        stored_as_number = value.get("type") == "quantity" and value.get("number") is not None
        return {key: substance(item) for key, item in value.items()
                if key not in LOOKS and not (stored_as_number and key == "raw")}
    return [substance(item) for item in value] if isinstance(value, list) else value


def difference(expected, actual, where=""):
    """The first place where two documents differ; None where they do not."""
    if isinstance(expected, dict) and isinstance(actual, dict) and expected.keys() == actual.keys():
        pairs = [(f"{where}.{key}", expected[key], actual[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = [(f"{where}[{i}]", *pair) for i, pair in enumerate(zip(expected, actual))]
    else:
        return None if expected == actual else f"{where}: expected {expected!r:.300}, got {actual!r:.300}"
    return next(filter(None, (difference(e, a, place) for place, e, a in pairs)), None)


def check(what, expected, actual):
    found = difference(expected, actual)
    if found:
        failures.append(f"{what}: {found}")


def check_round_trip(folder):
    with tempfile.TemporaryDirectory(prefix="targetbook-truth-") as scratch:
        once, twice = pathlib.Path(scratch, "once"), pathlib.Path(scratch, "twice")
        program("convert", folder, "-o", once)
        program("convert", once, "-o", twice)
        for path in sorted(folder.glob("*.xlsx")):
            own, first, second = shown(path), shown(once / path.name), shown(twice / path.name)
            check(f"{path.name}, converted", substance(own["forms"]), substance(first["forms"]))
            check(f"{path.name}, layouts", [f["layout"] for f in own["forms"]], [f["layout"] for f in first["forms"]])
            check(f"{path.name}, converted twice", substance(first["forms"]), substance(second["forms"]))
            if first["unrecognised"]:
                failures.append(f"{path.name}, converted: not recognised {first['unrecognised']}")


fixtures = arguments.source / "fixtures"
for truth in sorted(fixtures.glob("*.json")):
    actual = shown(truth.with_suffix(".xlsx"))
    expected = json.loads(truth.read_text(encoding="utf-8"))
    check(truth.stem, expected, {key: actual.get(key) for key in expected})
check_round_trip(fixtures)
if (shared / "samples").is_dir():
    check_round_trip(shared / "samples")
else:
    print("the samples are not there; only the fixtures were checked")

for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
