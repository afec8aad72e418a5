"""The forms that are deformed: every sheet with a form of the fixtures and of the samples, and the blank form of every
layout, filled in as tests/blank/clerk.py does it."""
import dataclasses
import os
import pathlib
import re
import sys

import openpyxl

import package
from program import without

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "blank"))
import clerk  # noqa: E402


@dataclasses.dataclass
class Source:
    """One sheet with forms in a workbook of its own."""
    said: str        # where it comes from, for messages
    file: str        # the workbook's name: a year may be read from it
    name: str        # the sheet's
    book: package.Book
    sheet: package.Sheet
    layouts: tuple
    columns: int     # the form's own; what our blank forms show beside it (填报检查) is not the submitter's
    original: list   # the forms as read from the workbook it comes from; None where it comes from none

    def own(self, at):
        return at[1] <= self.columns


def workbooks(program, folder, out):
    """The sheets with forms of all workbooks of a folder."""
    read = program.submissions(folder, out)
    for path in sorted(folder.glob("*.xlsx")):
        book = package.Book(path)
        for name in book.sheets:
            forms = [form for form in read[path.stem]["forms"] if form["sheet"] == name]
            if forms:
                alone = book.only(name)
                sheet = alone.sheet(name)
                yield Source(path.stem, path.stem, name, alone, sheet, tuple(form["layout"] for form in forms),
                             max(c for _, c in sheet.filled), forms)


def filled_blanks(program, folder):
    clean = {path.stem: path for path in sorted((TESTS / "rules/clean").glob("*.toml"))}
    layouts = [line.split()[0] for line in program.run("layouts").splitlines()]
    program.run("template", *layouts, "-o", folder, "--year", 2025, "--quiet")
    for layout in layouts:
        blank = folder / f"{layout}-2025.xlsx"
        case = clerk.clean_forms(clean[layout])[0]
        form = openpyxl.load_workbook(blank).worksheets[0]
        book = package.Book(blank)
        name = next(iter(book.sheets))
        sheet = book.sheet(name)
        for row, column, value in clerk.typing(form, case["rows"]):
            sheet.put((row, column), value)
        yield Source(f"blank form {layout}, filled in", f"{layout}-2025", name, book, sheet, (layout,), len(case["rows"][0]),
                     None)


def shared_folder(source):
    return pathlib.Path(os.environ.get("TARGETBOOK_SHARED", source.parent / "shared"))


def everything(program, source, scratch):
    found = list(workbooks(program, source / "fixtures", scratch / "fixtures"))
    samples = shared_folder(source) / "samples"
    if samples.is_dir():
        for one in workbooks(program, samples, scratch / "samples"):
            one.said = f"sample {one.said}"
            found.append(one)
    else:
        print(f"the samples are not there ({samples}); only fixtures and blank forms are deformed")
    return found + list(filled_blanks(program, scratch / "blank"))


def folded(text):
    return re.sub(r"[\s\u00a0\u3000:：]", "", str(text))


FROM_OTHER_SHEETS = ("year", "sheet")


def read_otherwise(everything, bases):
    """Sheets that say something else alone and saved again than in the workbook they come from; all blank forms must
    have been read as their own layout."""
    for one in everything:
        forms = bases[id(one)][0].get("forms", [])
        if one.original is None:
            same = {form["layout"] for form in forms} == set(one.layouts)  # a list is several forms of one layout
        else:
            same = without(forms, *FROM_OTHER_SHEETS) == without(one.original, *FROM_OTHER_SHEETS)
        if not same:
            yield f"{one.said}, sheet {one.name}"
