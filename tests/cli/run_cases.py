#!/usr/bin/python3
"""Runs command-line cases: run_cases.py --program PROGRAM --source CHECKOUT CASE.txt...

A case is a text file. Its first lines say what it shows; then, in order:

  $ COMMAND           prepares (bash, in a folder of the case's own; $FIXTURES, $SAMPLES, $TARGETBOOK are set)
  > ARGUMENTS         runs targetbook with these arguments (bash words; LANG=… and the like may stand in front)
  status N            the exit status of the last run (0 where it is not said)
  stdout is           exact text, in the lines below that begin with `  | `; scripts/bless writes them anew
  stdout has TEXT     one line or part of one
  stdout lacks TEXT
  stdout empty        (the same for stderr)
  files LIST          blank-separated paths that exist below the case's folder; `!path` must not exist
  same A B            two files or folders are the same bytes
  check COMMAND       a bash command that must end with 0
  needs samples       the case is skipped where the samples are not beside the checkout
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import golden

TIME_LIMIT = 120


class Failed(Exception):
    pass


class Case:
    def __init__(self, path, program, source):
        self.path = path
        self.lines = path.read_text(encoding="utf-8").splitlines()
        shared = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", source.parent / "shared"))
        self.samples = shared / "samples"
        self.environment = {
            "PATH": os.environ["PATH"],
            "TZ": "UTC",
            "HOME": "/nonexistent",
            "LANG": "C.UTF-8",
            "FIXTURES": str(source / "fixtures"),
            "SAMPLES": str(self.samples),
            "SOURCE": str(source),
            "TARGETBOOK": str(program),
        }
        for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, folder):
        try:
            self.run_steps(folder)
        finally:
            if golden.blessing():
                self.path.write_text("".join(f"{line}\n" for line in self.accepted if line is not None), encoding="utf-8")

    def run_steps(self, folder):
        self.folder = folder
        self.last = None
        self.status_told = True
        self.accepted = list(self.lines)
        at = 0
        while at < len(self.lines):
            block = []
            line = self.lines[at]
            at += 1
            while at < len(self.lines) and self.lines[at].startswith("  |"):
                block.append(self.lines[at][4:])
                at += 1
            try:
                self.step(line, "".join(text + "\n" for text in block))
            except Failed as failure:
                self.explain(f"{self.path}:{at - len(block)}: {line}\n{failure}")
            if golden.blessing() and block and line in ("stdout is", "stderr is"):
                stream = getattr(self.last, line.split()[0])
                self.accepted[at - len(block):at] = [None] * len(block)
                self.accepted[at - 1] = "\n".join(f"  | {text}" for text in stream.splitlines())
        self.expect_done()

    def explain(self, text):
        if self.last:
            text += (f"\n--- last run: {self.last.args}\nstatus {self.last.returncode}\n"
                     f"stdout:\n{self.last.stdout}stderr:\n{self.last.stderr}")
        raise Failed(text)

    def expect_done(self):
        if not self.status_told and self.last.returncode != 0:
            self.explain(f"{self.path}: ended with status {self.last.returncode}, expected 0")
        self.status_told = True

    def bash(self, command):
        return subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, text=True,
                              encoding="utf-8", capture_output=True, stdin=subprocess.DEVNULL, timeout=TIME_LIMIT)

    def step(self, line, block):
        word, _, rest = line.partition(" ")
        if word == "$":
            done = self.bash("set -e; " + rest)
            if done.returncode != 0:
                raise Failed(f"preparation failed: {done.stderr}")
        elif word == ">":
            self.expect_done()
            variables = []
            while "=" in rest.split(" ")[0] and not rest.startswith("-"):
                variable, _, rest = rest.partition(" ")
                variables.append(variable)
            self.last = self.bash(" ".join(["exec env", *variables, '"$TARGETBOOK"', rest]))
            self.status_told = False
        elif word == "status":
            self.status_told = True
            if self.last.returncode != int(rest):
                raise Failed(f"ended with status {self.last.returncode}")
        elif word in ("stdout", "stderr"):
            self.look(word, getattr(self.last, word), rest, block)
        elif word == "files":
            for name in rest.split():
                wanted = not name.startswith("!")
                if os.path.lexists(self.folder / name.lstrip("!")) != wanted:
                    listing = "\n".join(sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*")))
                    raise Failed(f"{name}\nthere are:\n{listing}")
        elif word == "same":
            done = self.bash(f"diff -r {rest}")
            if done.returncode != 0:
                raise Failed(done.stdout + done.stderr)
        elif word == "check":
            done = self.bash(rest)
            if done.returncode != 0:
                raise Failed(done.stdout + done.stderr)
        elif word[:1].islower() and line != "needs samples":
            raise Failed("no such step; prose begins with a capital")

    def look(self, stream, text, rest, block):
        verb, _, wanted = rest.partition(" ")
        if verb == "is":
            found = "" if golden.blessing() else golden.difference(block, text, f"cli.{self.path.stem}")
            if found:
                raise Failed(f"{stream} differs\n{found}")
        elif verb == "has" and wanted not in text:
            raise Failed(f"{stream} has not: {wanted}")
        elif verb == "lacks" and wanted in text:
            raise Failed(f"{stream} has: {wanted}")
        elif verb == "empty" and text:
            raise Failed(f"{stream} is not empty")
        elif verb not in ("is", "has", "lacks", "empty"):
            raise Failed(f"no such expectation: {verb}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("cases", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    failures = 0
    for path in arguments.cases:
        case = Case(path, arguments.program.resolve(), arguments.source.resolve())
        if "needs samples" in case.lines and not case.samples.is_dir():
            print(f"skipped {path.name}: there are no samples at {case.samples}")
            continue
        with tempfile.TemporaryDirectory(prefix="targetbook-case-") as folder:
            try:
                case.run(pathlib.Path(folder))
            except Failed as failure:
                failures += 1
                print(f"FAILED {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
