#!/usr/bin/python3
"""Tries scripts/new-rule and scripts/new-form in a copy of the checkout, as someone who adds a rule or a form does."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True, type=pathlib.Path)
parser.add_argument("--source", required=True, type=pathlib.Path)
parser.add_argument("--compiler", required=True)
arguments = parser.parse_args()
COPIED = ("scripts", "src", "tests/rules/cases", "tests/rules/clean", "templates/forms")
mistakes = []


def expect(condition, words):
    if not condition:
        mistakes.append(words)


def run(folder, *words, status=0):
    done = subprocess.run(list(map(str, words)), cwd=folder, capture_output=True, text=True, encoding="utf-8")
    expect(done.returncode == status, f"{words}: status {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def listed(copy, family):
    """The family's rules as declared and as listed: two lists of names, and the codes."""
    header = (copy / f"src/rules/{family}/family.hpp").read_text(encoding="utf-8")
    declared = re.findall(r"^extern const Rule (\w+);\s*// (\S+)$", header, re.MULTILINE)
    names = re.findall(rf"&{family}::(\w+)", (copy / f"src/rules/{family}/family.cpp").read_text(encoding="utf-8"))
    return [unit for unit, _ in declared], names, [code for _, code in declared]


def try_rule(copy):
    for family in sorted(path.parent.name for path in (copy / "src/rules").glob("*/family.hpp")):
        declared, names, codes = listed(copy, family)
        expect(declared == names, f"{family}: declared {declared}, listed {names}")
        if family == "reading":
            continue
        letter, last = codes[-1][0], int(re.search(r"\d+", codes[-1])[0])
        code = f"{letter}-{last + 1:02}"
        scope = ["workbook"] if family == "cross" else []
        told = run(copy, "scripts/new-rule", code, "tried-by-a-test", family, *scope)
        unit = copy / f"src/rules/{family}/tried_by_a_test.cpp"
        expect(f"src/rules/{family}/tried_by_a_test.cpp" in told and f"cases/{code}.toml" in told, f"new-rule does not say what to do: {told}")
        declared, names, codes = listed(copy, family)
        expect(declared == names and codes[-1] == code, f"{family}: {code} is not the last: {names} {codes}")
        for path in (unit, copy / f"src/rules/{family}/family.cpp"):
            if family in ("quality", "cross", "batch"):
                run(copy, arguments.compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Isrc", path)
        run(copy, "clang-format", "--dry-run", "--Werror", unit)
        cases = (copy / f"tests/rules/cases/{code}.toml").read_text(encoding="utf-8")
        expect(cases.count("[[case]]") == 2 and "expect = []" in cases and 'expect = ["' in cases, f"cases of {code}: {cases}")
        expect('.title = {"", ""}' in unit.read_text(encoding="utf-8"), "the words are not left to be filled in")
        unit.unlink()  # its name is tried again in the next family
        shutil.move(copy / f"tests/rules/cases/{code}.toml", copy / f"{code}.toml")
    following = f"Q-{int(listed(copy, 'quality')[2][-1][2:]) + 1:02}"
    for words, reason in ((("Q-01", "new-name", "quality"), "is taken"),
                          (("Q-77", "new-name", "quality"), "leaves a gap"),
                          (("A-30", "new-name", "quality"), "is no code of this family"),
                          ((following, "vague-basis", "quality"), "a rule has this name"),
                          ((following, "NewName", "quality"), "is no name"),
                          ((following, "new-name", "reading"), "no family")):
        told = run(copy, "scripts/new-rule", *words, status=2)
        expect(reason in told, f"{words}: {told}")


def try_form(copy):
    for model in sorted(path.stem for path in (copy / "templates/forms").glob("*.toml")):
        run(copy, "scripts/new-form", f"my-{model}", model, "mine")
        told = run(copy, arguments.program.resolve(), "layouts", "--lang", "en", "--check", f"mine/my-{model}.toml")
        expect(f"sound (my-{model}" in told, f"my-{model}: {told}")
    run(copy, "scripts/new-form", "my-county", "hebei-project")
    for made in ("templates/forms/my-county.toml", "tests/rules/clean/my-county.toml"):
        expect((copy / made).is_file(), f"{made} was not made")
    drawing = (copy / "templates/forms/my-county.toml").read_text(encoding="utf-8")
    expect('"my-county"' in drawing and 'zh = "…"' in drawing, "the drawing keeps its model's names")
    for words, reason in ((("my-county", "hebei-project"), "is there already"),
                          (("My County", "hebei-project"), "is no id"),
                          (("other", "no-such"), "no layout 'no-such': there are contents")):
        told = run(copy, "scripts/new-form", *words, status=2)
        expect(reason in told, f"{words}: {told}")


with tempfile.TemporaryDirectory(prefix="targetbook-new-") as folder:
    copy = pathlib.Path(folder)
    for name in COPIED:
        shutil.copytree(arguments.source / name, copy / name)
    shutil.copy(arguments.source / ".clang-format", copy)
    try_rule(copy)
    try_form(copy)
for mistake in mistakes:
    print(mistake, file=sys.stderr)
sys.exit(1 if mistakes else 0)
