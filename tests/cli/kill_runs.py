#!/usr/bin/python3
"""A run that is killed at any moment leaves whole outputs or none: what stands under a final name is, byte for
byte, what an undisturbed run writes there. An interrupted run (SIGINT) ends with 130 and leaves no pending file."""
import argparse
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

COPIES = 40
KILLS = 8

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--source", required=True, type=pathlib.Path)
arguments = parser.parse_args()
environment = {"LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"}
failures = []


def start(folder):
    command = [arguments.program, "convert", "in", "-o", folder, "--to", "workbook,json,tidy,csv,sqlite", "--jobs", "2"]
    return subprocess.Popen(command, cwd=scratch, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def outputs(folder):
    root = scratch / folder
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*")
            if path.is_file() and not path.name.startswith(".")}


with tempfile.TemporaryDirectory(prefix="targetbook-kill-") as name:
    scratch = pathlib.Path(name)
    (scratch / "in").mkdir()
    originals = sorted((arguments.source / "fixtures").glob("*.xlsx"))
    for number in range(COPIES):
        original = originals[number % len(originals)]
        shutil.copy(original, scratch / "in" / f"{number:03} {original.name}")
    begun = time.monotonic()
    if start("whole").wait() != 0:
        sys.exit("the undisturbed run failed")
    duration = time.monotonic() - begun
    whole = outputs("whole")

    for kind in (signal.SIGKILL, signal.SIGINT):
        for kill in range(1, KILLS + 1):
            folder = f"{kind.name}-{kill}"
            run = start(folder)
            time.sleep(duration * kill / (KILLS + 1))
            run.send_signal(kind)
            status = run.wait()
            for path, data in outputs(folder).items():
                if whole.get(path) != data:
                    failures.append(f"{folder}: {path} is not whole")
            pending = [path for path in (scratch / folder).rglob(".*")]
            if kind == signal.SIGINT and (status not in (0, 130) or pending):
                failures.append(f"{folder}: ended with {status}, left {pending}")
            if status == 130 and (scratch / folder / "tidy.xlsx").exists():
                failures.append(f"{folder}: half a total was written")

for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
