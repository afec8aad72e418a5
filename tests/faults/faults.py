#!/usr/bin/python3
"""What becomes of workbooks when a call fails: faults.py memory|calls --source DIR [--books N] [--every N] …

memory  every allocation of reading, checking and marking a workbook fails once (fault_points.cpp)
calls   in the program and its workers, every allocation, open, read and write fails once, until a run is left untouched:
        the program says so and ends with 3 (or does without the call), it never crashes itself, and there are whole
        outputs or none

The workbooks are the smallest of each container (--endings xls,csv: of these) below fixtures/ and tests/containers/forms/;
--every N tries each N-th call only."""
import argparse
import errno
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

CONTAINERS = ("xlsx", "xlsm", "xls", "et", "ods", "fods", "csv", "xml", "html")

parser = argparse.ArgumentParser()
parser.add_argument("what", choices=("memory", "calls"))
parser.add_argument("--source", required=True, type=pathlib.Path)
parser.add_argument("--points")
parser.add_argument("--program")
parser.add_argument("--preload")
parser.add_argument("--books", type=int, default=3)
parser.add_argument("--every", type=int, default=1)
parser.add_argument("--calls", default="")
parser.add_argument("--endings", default=",".join(CONTAINERS))
arguments = parser.parse_args()
if any(name in os.environ for name in ("ASAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")):
    print("instrumented: its tools count memory themselves", file=sys.stderr)
    sys.exit(0)


def books():
    chosen = []
    for ending in arguments.endings.split(","):
        found = [path for folder in ("fixtures", "tests/containers/forms") for path in (arguments.source / folder).rglob(f"*.{ending}")]
        found.sort(key=lambda path: (path.stat().st_size, path.name))
        chosen += found[:arguments.books]
    return chosen


def memory():
    return subprocess.run([arguments.points, "--every", str(arguments.every), *map(str, books())]).returncode


FIRED = re.compile(r"^FAULT \w+\n", re.M)
COMMANDS = {
    "show": ["show", "BOOK", "--format", "json"],
    "validate": ["validate", "BOOK", "--format", "json", "--jobs", "1", "--annotate", "OUT"],
    "convert": ["convert", "BOOK", "-o", "OUT", "--to", "workbook,tidy,json", "--jobs", "1"],
}
CALLS = {"open": (errno.EMFILE, errno.EACCES), "read": (errno.EIO,), "recvmsg": (errno.EMFILE,), "write": (errno.ENOSPC,),
         "fsync": (errno.EIO,), "rename": (errno.EACCES,), "malloc": (errno.ENOMEM,)}
# What the allocator is asked for, thousands of times, is tried at steps this much wider.
STRIDES = {"malloc": 1009, "read": 1}

# What is asked for before main() nobody can catch.
FIRST = {"malloc": 1009}


class Run:
    def __init__(self, command, book, **environment):
        with tempfile.TemporaryDirectory(prefix="targetbook-faults-") as out:
            words = [str(book) if word == "BOOK" else out if word == "OUT" else word for word in COMMANDS[command]]
            done = subprocess.run([arguments.program, *words, "--lang", "en"], capture_output=True, text=True, errors="replace", timeout=300,
                                  env={**os.environ, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1790000000", **environment})
            self.status, self.out = done.returncode, done.stdout.replace(out, "OUT")
            self.was_hit = FIRED.search(done.stderr) is not None
            self.said = FIRED.sub("", done.stderr).replace(out, "OUT")
            root = pathlib.Path(out)
            self.files = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def fault_in(run, reference):
    """Why this is no clean end; empty where it is."""
    if run.status < 0:
        return f"it died of signal {-run.status}"
    left = [name for name in run.files if name.rsplit("/", 1)[-1].startswith(".targetbook-")]
    if left:
        return f"left behind: {left}"
    if run.status == reference.status and run.out == reference.out and run.files == reference.files:
        return ""
    if run.status == 3:
        # An output that stands there is whole: the reference's own, or one that leaves out what could not be read.
        broken = [name for name in run.files if name not in reference.files]
        if broken:
            return f"outputs that nobody asked for: {broken}"
        changed = [name for name, data in run.files.items() if data != reference.files[name] and name != "tidy.xlsx"]
        if changed:
            return f"other outputs: {changed}"
        if run.said or (run.out and any(f["code"] == "U-01" for f in json.loads(run.out)["findings"])):
            return ""
        return "nothing is told"
    if run.status == 2 and run.said:
        return ""
    return f"status {run.status} and another result"


def calls():
    tried = faults = 0
    for book in books():
        for command in COMMANDS:
            reference = Run(command, book)
            for call, codes in CALLS.items():
                if arguments.calls and call not in arguments.calls.split(","):
                    continue
                for where in ("first", "workers"):
                    for code in codes:
                        n = FIRST.get(call, 1)
                        while True:
                            run = Run(command, book, LD_PRELOAD=arguments.preload, FAIL_CALL=call, FAIL_AT=str(n), FAIL_ERRNO=str(code), FAIL_WHERE=where)
                            wrong = fault_in(run, reference)
                            if wrong:
                                faults += 1
                                print(f"{book.name}: {command}: {call} number {n} in {where}, {errno.errorcode[code]}: {wrong}; {run.said[:300]}", file=sys.stderr)
                            if not run.was_hit:
                                break
                            tried += 1
                            n += arguments.every * STRIDES.get(call, 1)
    print(f"{tried} calls failed, {faults} faults")
    return 1 if faults or not tried else 0


sys.exit(memory() if arguments.what == "memory" else calls())
