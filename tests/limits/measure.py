#!/usr/bin/python3
"""What the largest workbooks cost: measure.py --program P [--work DIR] [--only a,b] [--commands show,validate,convert,annotate]
[--scale F] [--seconds S --mib M]. A line for each book and command: seconds of computing, of the clock, and the most
memory of any process. Ends with 1 where one takes more than S seconds of computing or M MiB."""
import argparse
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import books
import other_books  # adds to the books

parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "targetbook-limits")
parser.add_argument("--only", default="")
parser.add_argument("--commands", default="show,grid,validate,convert,annotate")
parser.add_argument("--scale", type=float, default=1.0)
parser.add_argument("--seconds", type=float)
parser.add_argument("--mib", type=float)
parser.add_argument("--must-read", action="store_true", help="a book that is refused counts as one that takes too much")
parser.add_argument("--make-only", action="store_true")
arguments = parser.parse_args()
arguments.work.mkdir(parents=True, exist_ok=True)

COMMANDS = {
    "show": ["show", "BOOK", "--format", "json"],
    "grid": ["show", "BOOK", "--format", "grid"],
    "validate": ["validate", "BOOK", "--format", "json", "--jobs", "1"],
    "convert": ["convert", "BOOK", "-o", "OUT", "--to", "workbook,tidy,json,csv,sqlite", "--jobs", "1"],
    "annotate": ["validate", "BOOK", "--format", "json", "--annotate", "OUT", "--jobs", "1"],
}
# A program that measures its one child: of all its descendants, the memory of the largest.
CHILD = ("import os,resource,subprocess,sys,time; t=time.time(); p=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE,timeout=100); "
         "u=resource.getrusage(resource.RUSAGE_CHILDREN); print(p.returncode, round(u.ru_utime+u.ru_stime,2), round(time.time()-t,2), u.ru_maxrss//1024, "
         "p.stderr.decode(errors='replace').strip().splitlines()[-1:][0][:150] if p.stderr.strip() else '')")


def is_past(said):
    """Whether it took more than it may; a run that was not measured did."""
    if arguments.seconds is None:
        return False
    try:
        status, computing, _, mib = (float(word) for word in said.split()[:4])
    except ValueError:
        return True
    return computing > arguments.seconds or mib > arguments.mib or (arguments.must_read and status == 3)


def main():
    past = 0
    wanted = [name for name in arguments.only.split(",") if name] or list(books.BOOKS)
    for name in wanted:
        make, size, ending = books.BOOKS[name]
        size = max(1, int(size * arguments.scale))
        path = arguments.work / f"{name}-{size}{ending}"
        if not path.exists():
            make(path, size)
        if arguments.make_only:
            continue
        for command in arguments.commands.split(","):
            out = tempfile.mkdtemp(prefix="targetbook-limits-out-")
            words = [str(path) if word == "BOOK" else out if word == "OUT" else word for word in COMMANDS[command]]
            try:
                done = subprocess.run([sys.executable, "-c", CHILD, arguments.program, *words, "--lang", "en"], capture_output=True, text=True, timeout=130)
                said = done.stdout.strip() or done.stderr.strip().splitlines()[-1]
            except subprocess.TimeoutExpired:
                said = "more than 320 s"
            past += is_past(said)
            print(f"{name:22} {size:8} {command:9} {said}", flush=True)
    return 1 if past else 0


sys.exit(main())
