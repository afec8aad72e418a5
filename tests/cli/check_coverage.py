#!/usr/bin/python3
"""Every command, option and output format that --help prints stands in some case of tests/cli/cases, the
version is the project's, and both languages list the same words."""
import argparse
import pathlib
import re
import subprocess
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()


def printed(*words):
    return subprocess.run([arguments.program, *words], capture_output=True, text=True, encoding="utf-8",
                          check=True).stdout


def section(text, number):
    """The lines of the section of that number; sections begin with a line that is not indented."""
    parts = re.split(r"\n\n(?=\S)", text)
    return parts[number].splitlines()[1:]


help_text = printed("--help", "--lang", "en")
commands = re.findall(r"^  targetbook ([a-z]+) ", help_text, re.M)
formats = [line.split()[0] for line in section(help_text, 3) if re.match(r"  \S", line)]
runs = [(path, line[2:]) for path in sorted((arguments.source / "tests/cli/cases").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
assert commands and formats and runs, "the help or the cases cannot be understood"

missing = []
for command in commands:
    own = [line for _, line in runs if re.search(rf"(^| ){command}( |$)", line)]
    if not own:
        missing.append(f"command {command}")
    english = printed(command, "--help", "--lang", "en")
    chinese = printed(command, "--help", "--lang", "zh")
    options = re.findall(r"^  (--?[a-z-]+)", english, re.M)
    if options != re.findall(r"^  (--?[a-z-]+)", chinese, re.M):
        missing.append(f"{command} --help: the languages differ in their options")
    for option in options:
        if not any(re.search(rf"(^| ){option}( |=|$)", line) for line in own):
            missing.append(f"{command} {option}")
for name in formats:
    if not any(re.search(rf"--to[ =]\S*\b{name}\b", line) for _, line in runs):
        missing.append(f"convert --to {name}")
for option in ("--version", "--help"):
    if not any(line.startswith(option) for _, line in runs):
        missing.append(option)

version = re.search(r"project\(targetbook VERSION (\S+)", (arguments.source / "CMakeLists.txt").read_text()).group(1)
if printed("--version") != f"targetbook {version}\n":
    missing.append(f"--version does not say {version}")

for what in missing:
    print(f"no case for: {what}", file=sys.stderr)
sys.exit(1 if missing else 0)
