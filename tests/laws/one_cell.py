#!/usr/bin/python3
"""Nothing is lost: whatever one cell of a sheet with a form is changed to, or is typed into an empty one, the submission
or the findings differ (contract, Reading). Every workbook at hand is changed at random, one change a copy; a copy that
reads as if nobody had changed it is a loss.

    one_cell.py --program build/targetbook --source . [--changes 300] [--seed N] [--kind WORDS] [--file WORDS] [--strict]
                [--keep DIR] [--only DIR]

A form's `range` and the source are no part of the comparison: that a form reaches further does not say what stands there.
--strict also asks for the new words themselves, somewhere in the submission or in a finding.
"""
import argparse
import collections
import json
import pathlib
import random
import shutil
import sys
import tempfile

import changes
import program as programs
import sources
from package import name_of

AT_ONCE = 400          # workbooks in a folder
IN_ONE_GO_SHARE = 0.3  # of all changes
NOT_COMPARED = ("range",)


def plan(everything, count, seed, kind):
    """Which change is made to which source: all sources and kinds in turn, the draws by the seed."""
    dice = random.Random(seed)
    kinds = changes.ONE_CELL + changes.IN_ONE_GO
    planned, tries = [], 0
    while len(planned) < count and tries < 20 * count:
        order = dice.sample(everything, len(everything))
        for source in order:
            tries += 1
            pool = changes.IN_ONE_GO if dice.random() < IN_ONE_GO_SHARE else changes.ONE_CELL
            change = dice.choice(kinds if kind else pool)(source, dice)
            if change is not None and kind in change.kind and change.before != change.after:
                planned.append((source, change))
    return planned[:count]


def comparable(read):
    submission, findings = read
    return json.dumps([programs.without(submission, *NOT_COMPARED), findings], ensure_ascii=False, sort_keys=True)


class Run:
    def __init__(self, arguments):
        self.arguments, self.program = arguments, programs.Program(arguments.program)
        self.folder = pathlib.Path(arguments.keep or tempfile.mkdtemp(prefix="targetbook-laws-"))
        self.made, self.lost, self.untold, self.unread = (collections.Counter() for _ in range(4))
        self.by_layout = collections.Counter()
        self.told = []

    def undeformed(self, everything):
        """What each source says as it is saved here; {id: comparable}."""
        for number, source in enumerate(everything):
            source.book.save(self.folder / f"base/{number}/{source.file}.xlsx", {source.name: source.sheet})
        read = self.program.read(self.folder / "base", self.folder / "base-read")
        return {id(source): read[f"{number}/{source.file}"] for number, source in enumerate(everything)}

    def batch(self, planned, bases, first):
        folder = self.folder / f"in-{first}"
        for number, (source, change) in enumerate(planned, first):
            source.book.save(folder / f"{number}/{source.file}.xlsx", {source.name: change.sheet})
            if change.against:
                source.book.save(folder / f"{number}/before/{source.file}.xlsx", {source.name: change.against})
        read = self.program.read(folder, self.folder / f"out-{first}")
        for number, (source, change) in enumerate(planned, first):
            base = read[f"{number}/before/{source.file}"] if change.against else bases[id(source)]
            self.judge(number, source, change, base, read[f"{number}/{source.file}"])
        if not self.arguments.keep:
            shutil.rmtree(folder)
            shutil.rmtree(self.folder / f"out-{first}")

    def judge(self, number, source, change, base, read):
        self.made[change.kind] += 1
        after = comparable(read)
        if not read[0]:
            self.unread[change.kind] += 1  # a finding says why
        said = f"{number}: {source.said}, sheet {source.name}, {name_of(change.at)}: {change.kind}: {change.before} became {change.after}"
        if comparable(base) == after:
            self.lost[change.kind] += 1
            self.by_layout["+".join(sorted(set(source.layouts)))] += 1
            self.told.append(f"lost     {said}")
        elif missing := [word for word in change.words if not stands_in(word, read)]:
            self.untold[change.kind] += 1
            if self.arguments.strict:
                self.told.append(f"untold   {said} (no word of {missing[0]!r})")

    def report(self):
        made, lost, untold = sum(self.made.values()), sum(self.lost.values()), sum(self.untold.values())
        for line in self.told:
            print(line.replace("\n", "⏎"), file=sys.stderr)
        print(f"\n{'changes':>8} {'lost':>6} {'untold':>7}   kind")
        for kind in sorted(self.made, key=lambda k: -self.lost[k] / self.made[k]):
            print(f"{self.made[kind]:8} {self.lost[kind]:6} {self.untold[kind]:7}   {kind}")
        print("lost by layout: " + ", ".join(f"{layout} {count}" for layout, count in self.by_layout.most_common()))
        if self.unread:
            print(f"{sum(self.unread.values())} workbooks were refused, with a finding")
        print(f"{made} changes, {lost} lost; of the others {untold} differ without saying the new words "
              f"(seed {self.arguments.seed})")
        return 1 if lost or (untold and self.arguments.strict) else 0


def stands_in(word, read):
    return word in json.dumps(read, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("--changes", type=int, default=320)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kind", default="", help="changes whose kind holds this")
    parser.add_argument("--file", default="", help="workbooks whose name holds this")
    parser.add_argument("--only", type=pathlib.Path, help="change the workbooks of this folder and no others")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--keep", help="leave the changed workbooks in this folder, each in one named by its number")
    arguments = parser.parse_args()
    run = Run(arguments)
    found = sources.workbooks(run.program, arguments.only, run.folder / "only") if arguments.only else \
        sources.everything(run.program, arguments.source.resolve(), run.folder)
    everything = [one for one in found
                  if arguments.file in f"{one.said} {one.name}"]
    bases = run.undeformed(everything)
    broken = list(sources.read_otherwise(everything, bases))
    for line in broken:
        print(f"undeformed, saved again: {line}", file=sys.stderr)
    planned = plan(everything, arguments.changes, arguments.seed, arguments.kind)
    for first in range(0, len(planned), AT_ONCE):
        run.batch(planned[first:first + AT_ONCE], bases, first)
    status = run.report()
    print(f"{len(everything)} sheets with forms, {len(broken)} of them read otherwise when saved again alone")
    if not arguments.keep:
        shutil.rmtree(run.folder)
    return 1 if broken or len(planned) < arguments.changes else status


if __name__ == "__main__":
    sys.exit(main())
