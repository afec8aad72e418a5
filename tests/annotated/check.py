#!/usr/bin/python3
"""Holds annotated copies to what they promise, by the eyes of other programs.

    check.py LAW --program build/targetbook --marker build/mark_cells --source .

    copies       of every fixture and sample: only parts that carry marks change, and the others keep their compressed
                 bytes; openpyxl sees the same values, fills and notes but for the marks; the same submission is read
    again        a copy of a copy has each mark once; one with fewer findings has the fills and notes below back
    libreoffice  the same where LibreOffice saved the copy in between; it also makes a PDF of it
    elsewhere    a copy that LibreOffice saved as .xls or .ods is annotated again: its marks are replaced, fills come back
    renamed      a sheet renamed and rows put in by openpyxl, which leaves the marks' records as they were
    moved        rows and columns put in and taken out of a copy in LibreOffice: marks go along, and come off where they are
    corpora      any public workbook (TARGETBOOK_SHARED/corpora; skipped where there is none), arbitrary cells marked
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile

try:
    import openpyxl
except ImportError:
    openpyxl = None

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "blank"))  # office.py
warnings.filterwarnings("ignore")
SKIPPED = 77
LARGE = 60_000  # bytes; openpyxl would take many seconds for each such workbook
LIST, RECORD = "问题清单", "targetbook.marks"
COLOURS = {"error": "FFFFC9D0", "warning": "FFFFE8A6", "info": "FFD8EAF9"}
BEGIN = "——— targetbook ———"


class Failed(Exception):
    pass


def expect(condition, what):
    if not condition:
        raise Failed(what)


def entries(path):
    """Each entry's compressed bytes, in order."""
    found = {}
    data = pathlib.Path(path).read_bytes()
    with zipfile.ZipFile(path) as package:
        for info in sorted(package.infolist(), key=lambda entry: entry.header_offset):
            head = data[info.header_offset:info.header_offset + 30]
            start = info.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
            found[info.filename] = (info.compress_type, info.CRC, data[start:start + info.compress_size])
    return found


def may_change(name, package):
    """Parts that must carry something: marked sheets, what counts them, styles, notes."""
    if re.search(r"(^\[Content_Types\]|(^|/)workbook[^/]*\.xml$|(^|/)_rels/workbook[^/]*\.xml\.rels$|styles[^/]*\.xml$|comments[^/]*\.xml$"
                 r"|\.vml$|worksheets/[^/]*\.xml$|sheets/_rels/|^_rels/sheet)", name.replace("\\", "/"), re.I):
        return True
    with zipfile.ZipFile(package) as opened:
        return re.search(rb"<[a-z0-9]*:?(worksheet|chartsheet|dialogsheet|workbook|styleSheet)[ >]", opened.read(name)[:2000]) is not None


def check_parts(original, copy):
    before, after = entries(original), entries(copy)
    kept = [name for name in before if name in after]
    expect(kept == [name for name in after if name in before], "the order of the parts changed")
    for name in before:
        expect(name in after, f"{name} is gone")
        if before[name] != after[name]:
            expect(may_change(name, original), f"{name} was changed")


def look(cell):
    fill = cell.fill
    return fill.patternType, fill.fgColor.rgb if fill.fgColor.type == "rgb" else (fill.fgColor.type, fill.fgColor.value)


def cells_of(book, with_looks=True):
    """Per sheet of the submitter's: value, fill, the rest of the format and note of each cell."""
    sheets = {}
    for sheet in book.worksheets:
        if sheet.title.split(" (")[0] in (LIST, RECORD):
            continue
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                note = cell.comment.text if getattr(cell, "comment", None) else None
                rest = repr((cell.number_format, cell.font, cell.border, cell.alignment, cell.protection)) if with_looks else None
                cells[cell.coordinate] = (cell.value, look(cell), rest, note)
        sheets[sheet.title] = cells
    return sheets


BLANK = (None, (None, "00000000"), None, None)


def surroundings(sheet):
    return (sorted(map(str, sheet.merged_cells.ranges)), sheet.page_setup.paperSize, sheet.page_setup.orientation,
            sheet.print_title_rows, sheet.print_area, len(sheet.data_validations.dataValidation),
            sheet.freeze_panes, {key: value.width for key, value in sheet.column_dimensions.items()},
            {key: value.height for key, value in sheet.row_dimensions.items() if value.height}, sheet.sheet_state)


def seat(sheet, cell):
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return merged.start_cell.coordinate
    return cell


def expected_marks(book, findings):
    """What each marked cell must show: {(sheet, cell): (colour, codes)}."""
    marks = {}
    for finding in findings:
        if not finding["cell"] or finding["status"] == "waived" or finding["sheet"] not in book.sheetnames:
            continue
        place = finding["sheet"], seat(book[finding["sheet"]], finding["cell"])
        colours, codes = marks.setdefault(place, ([], []))
        colours.append(list(COLOURS).index(finding["severity"]))
        codes.append(finding["code"])
    return {place: (list(COLOURS.values())[min(colours)], codes) for place, (colours, codes) in marks.items()}


def same_number(left, right):
    """LibreOffice saves 15 digits."""
    return isinstance(left, (int, float)) and isinstance(right, (int, float)) and f"{left:.15g}" == f"{right:.15g}"


def check_marks(original, copy, findings, with_looks=True):
    before, after = openpyxl.load_workbook(original), openpyxl.load_workbook(copy)
    marks = expected_marks(before, findings)
    expect(after.sheetnames[0] == LIST and after.sheetnames.count(LIST) == 1, f"sheets: {after.sheetnames}")
    expect(after.active.title == LIST, "the list is not the sheet shown")
    expect(sum(1 for sheet in after.worksheets if sheet.sheet_view.tabSelected) <= 1, "several sheets are selected")
    expect([name for name in after.sheetnames if name not in (LIST, RECORD)] == before.sheetnames, "other sheets")
    old, new = cells_of(before, with_looks), cells_of(after, with_looks)
    for sheet, cells in new.items():
        for cell, (value, fill, rest, note) in cells.items():
            was = old[sheet].get(cell, BLANK)
            where = f"{sheet}!{cell}"
            expect(value == was[0] or not with_looks and same_number(value, was[0]), f"{where}: value {was[0]!r} became {value!r}")
            colour, codes = marks.pop((sheet, cell), (None, None))
            if colour is None:
                if with_looks or was[1] != (None, "00000000"):
                    expect(fill == was[1], f"{where}: fill {was[1]} became {fill} without a finding")
                expect((note or "").strip() == (was[3] or "").strip(), f"{where}: note {was[3]!r} became {note!r}")
                continue
            expect(fill == ("solid", colour), f"{where}: fill {fill}, not {colour}")
            expect(note is not None and note.count(BEGIN) == 1, f"{where}: note {note!r}")
            for code in codes:
                expect(note.count(code) >= codes.count(code), f"{where}: {code} is not in the note")
            expect((was[3] or "") in note, f"{where}: the submitter's note is gone")
            if with_looks and cell in old[sheet]:
                expect(rest == was[2], f"{where}: more than the fill changed")
        if with_looks:
            expect(surroundings(before[sheet]) == surroundings(after[sheet]), f"{sheet}: print set-up, merges or checks")
    expect(not marks, f"not marked: {list(marks)[:5]}")
    check_list(after[LIST], findings)


def check_list(sheet, findings):
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(i for i, row in enumerate(rows) if row[0] == "序号")
    listed = rows[head + 1:head + 1 + len(findings)]
    expect([row[0] for row in listed] == list(range(1, len(findings) + 1)), "numbers of the list")
    expect([(row[6], row[3]) for row in listed] == [(f["code"], f["cell"] or "—") for f in findings], "codes and cells of the list")
    expect([(row[4] or "").strip() for row in listed] == [f["message"].strip() for f in findings], "words of the list")
    expect(sheet.print_title_rows.replace("$", "") == f"{head + 1}:{head + 1}", f"repeated rows {sheet.print_title_rows}")
    expect(sheet.auto_filter.ref == f"A{head + 1}:G{head + 1 + len(findings)}", f"filter {sheet.auto_filter.ref}")
    expect(str(sheet.page_setup.paperSize) == "9" and sheet.page_setup.orientation == "portrait", "A4")


def shift_rows(office, book, saved):
    """Two rows put in above the indicators of every sheet, one taken out above that, a column put in on the first."""
    document = office.open(book)
    sheets = [sheet for sheet in document.Sheets if sheet.Name.split(" (")[0] not in (LIST, RECORD)]
    for sheet in sheets:
        sheet.Rows.insertByIndex(8, 2)
        sheet.Rows.removeByIndex(4, 1)
    sheets[0].Columns.insertByIndex(0, 1)
    office.save(document, saved)
    document.close(True)


def shift_with_openpyxl(book, saved):
    """A sheet under another name; two rows put in at the top of another. openpyxl leaves merged areas where they were."""
    document = openpyxl.load_workbook(book)
    sheets = [sheet for sheet in document.worksheets if sheet.title.split(" (")[0] not in (LIST, RECORD)]
    for sheet in sheets:
        for area in [str(area) for area in sheet.merged_cells.ranges]:
            sheet.unmerge_cells(area)
    sheets[1].title = "改名"
    sheets[2].insert_rows(1, 2)
    document.save(saved)


class Checks:
    def __init__(self, program, marker, source, folder):
        self.program, self.marker, self.source, self.folder = program, marker, source, folder
        self.shared = pathlib.Path(os.environ.get("TARGETBOOK_SHARED", source.parent / "shared"))

    def run(self, *words):
        done = subprocess.run([self.program, *map(str, words), "--lang", "zh"], capture_output=True, text=True, encoding="utf-8")
        expect(done.returncode == 0, f"{words}: {done.returncode}, {done.stderr}")
        return done.stdout

    def annotate(self, path, name, *options):
        """(the copy, the findings it must show)"""
        out = self.folder / name
        report = json.loads(self.run("validate", path, "--annotate", out, "--format", "json", "--fail-on", "never", *options))
        copy = out / path.name
        return copy, report["findings"]

    def submission(self, path):
        document = json.loads(self.run("show", path, "--format", "json"))
        document["source"] = None
        return document

    def workbooks(self):
        found = sorted((self.source / "fixtures").glob("*.xlsx"))
        samples = self.shared / "samples"
        return found + (sorted(samples.glob("*.xlsx")) if samples.is_dir() else [])

    def copies(self):
        for path in self.workbooks():
            copy, findings = self.annotate(path, "copies")
            check_parts(path, copy)
            check_marks(path, copy, findings)
            expect(self.submission(path) == self.submission(copy), f"{path.name}: another submission")
            again = self.annotate(path, "twin")[0]
            expect(copy.read_bytes() == again.read_bytes(), f"{path.name}: not the same bytes")
            print(f"{path.name}: {len(findings)} findings")

    def few(self, path, findings):
        """Options under which a workbook has few findings, so that most marks have to go."""
        codes = [finding["code"] for finding in findings]
        return "--select", min(set(codes), key=lambda code: (codes.count(code), code))

    def again(self, between=lambda path: path, with_looks=True, workbooks=None):
        for path in workbooks or self.workbooks():
            copy, findings = self.annotate(path, "first")
            saved = between(copy)
            expect({**self.submission(path), "adjustments": 0} == {**self.submission(saved), "adjustments": 0},
                   f"{path.name}: another submission after it was saved")
            second, found = self.annotate(saved, "second")
            expect([f["message"] for f in found] == [f["message"] for f in findings], f"{path.name}: other findings in the copy")
            check_marks(path, second, found, with_looks)
            options = self.few(path, findings)
            third, found = self.annotate(between(second), "third", *options)
            expect(len(found) < len(findings) or len(set(f["code"] for f in findings)) == 1, "no fewer findings")
            check_marks(path, third, found, with_looks)
            print(f"{path.name}: {len(findings)} findings, then {len(found)}")

    def office(self, path, kind):
        """What LibreOffice makes of a workbook."""
        out = self.folder / "office"
        profile = (self.folder / "profile").as_uri()
        subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", str(out),
                        str(path)], capture_output=True, timeout=180, check=True)
        made = out / (path.stem + "." + kind.partition(":")[0])
        expect(made.exists(), f"LibreOffice made nothing of {path.name}")
        return made

    def libreoffice(self):
        if shutil.which("soffice") is None:
            return SKIPPED
        some = [path for path in self.workbooks() if path.name in ("玉田县信访局-2022.xlsx", "改动样式.xlsx")]
        # Its own fills and fonts come back in other words: only the marks and what lies below them are compared.
        self.again(lambda path: self.office(path, "xlsx:Calc MS Excel 2007 XML"), False, some)
        copy = self.annotate(some[0], "pdf")[0]
        pdf = self.office(copy, "pdf")
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True).stdout
        expect("绩效目标表退回单" in text and text.count("序号") >= 2, "the slip does not print, or its heading is not repeated")
        return 0

    def elsewhere(self):
        if shutil.which("soffice") is None:
            return SKIPPED
        path = self.source / "fixtures" / "改动样式.xlsx"
        first, findings = self.annotate(path, "first")
        for kind in ("xls", "ods"):
            saved = self.office(first, kind)
            for options in ((), self.few(path, findings)):
                out = self.folder / (kind + "-again" + "".join(options))
                found = json.loads(self.run("validate", saved, "--annotate", out, "--format", "json", "--fail-on", "never",
                                            *options))["findings"]
                again = openpyxl.load_workbook(out / path.name)
                own = [sheet for sheet in again if sheet.title not in (LIST, RECORD)]
                expect(again.sheetnames == [LIST, *(sheet.title for sheet in own), RECORD], f"{kind}: {again.sheetnames}")
                marked = {(sheet.title, seat(sheet, cell.coordinate)) for sheet in own for row in sheet.iter_rows()
                          for cell in row if look(cell)[0] == "solid"}
                wanted = {(f["sheet"], seat(again[f["sheet"]], f["cell"])) for f in found if f["cell"]}
                expect(marked == wanted, f"{kind}: marked {sorted(marked ^ wanted)[:5]}")
                check_list(again[LIST], found)
            expect(len(found) < len(findings), f"{kind}: no fewer findings")
        return 0

    def moved(self):
        """A copy in which somebody moved rows, annotated again, is the original with the same rows moved, annotated."""
        try:
            from office import Office
        except ImportError:
            return SKIPPED
        with Office(self.folder / "profile") as office:
            self.moved_by("office", lambda book, saved: shift_rows(office, book, saved))

    def renamed(self):
        """The same by a program that does not keep formulas in step with the cells they name."""
        self.moved_by("openpyxl", shift_with_openpyxl)

    def moved_by(self, name, shift):
        path = self.source / "fixtures" / "玉田县信访局-2022.xlsx"
        copy, _ = self.annotate(path, name)
        opened = self.folder / (name + "-opened") / path.name  # LibreOffice locks what it opens, beside it
        opened.parent.mkdir()
        shutil.copy(path, opened)
        made = {}
        for which, book in (("original", opened), ("copy", copy)):
            made[which] = self.folder / (name + "-shifted") / which / path.name
            made[which].parent.mkdir(parents=True)
            shift(book, made[which])
        plain, findings = self.annotate(made["original"], name + "-original")
        again, found = self.annotate(made["copy"], name + "-copy")
        expect(findings == [{**f, "file": str(made["original"])} for f in found], "other findings where rows were moved")
        left, right = (cells_of(openpyxl.load_workbook(book), False) for book in (plain, again))
        expect(list(left) == list(right), "other sheets")
        marked = 0
        for sheet, cells in left.items():
            for cell in sorted(set(cells) | set(right[sheet])):
                one, other = cells.get(cell, BLANK), right[sheet].get(cell, BLANK)
                same_fill = one[1] == other[1] or {one[1][0], other[1][0]} <= {None, "none"}
                expect(same_fill, f"{sheet}!{cell}: fill {other[1]}, not {one[1]}")
                expect((one[3] or "").strip() == (other[3] or "").strip(), f"{sheet}!{cell}: note {other[3]!r}, not {one[3]!r}")
                marked += one[3] is not None
        print(f"{len(findings)} findings, {marked} cells marked, all where they belong after rows moved")

    def corpora(self):
        root = self.shared / "corpora"
        if not root.is_dir():
            return SKIPPED
        done = unread = unopened = 0
        for path in sorted(p for p in root.rglob("*") if p.suffix.lower() in (".xlsx", ".xlsm", ".xltx", ".xltm")):
            copy, second = self.folder / ("a" + path.suffix), self.folder / ("b" + path.suffix)
            marked = subprocess.run([self.marker, path, copy], capture_output=True, text=True)
            if marked.returncode == 3:
                unread += 1
                continue
            try:
                expect(marked.returncode == 0, f"ended with {marked.returncode}: {marked.stderr}")
                check_parts(path, copy)
                expect(self.grid(path) == self.grid(copy), "other cells")
                expect(subprocess.run([self.marker, copy, second], capture_output=True).returncode == 0, "a second time")
                expect(self.grid(path) == self.grid(second), "other cells the second time")
                if not self.open_with_openpyxl(path, copy, marked.stdout) or not self.open_with_openpyxl(path, second, marked.stdout):
                    unopened += 1
            except Failed as failure:
                raise Failed(f"{path}: {failure}") from failure
            done += 1
        print(f"{done} workbooks, {unread} that cannot be read, {unopened} that are too large for openpyxl or that it does not read")
        return 0

    def grid(self, path):
        grid = json.loads(self.run("show", path, "--format", "grid"))
        grid["sheets"] = [s for s in grid["sheets"] if s["name"].split(" (")[0] not in (LIST, RECORD)]
        return grid

    def open_with_openpyxl(self, path, copy, marked):
        if path.stat().st_size > LARGE:
            return False
        try:
            if not openpyxl.load_workbook(path).worksheets:
                return False  # it reads Strict workbooks as empty ones
        except Exception:
            return False
        try:
            book = openpyxl.load_workbook(copy)
        except Exception as error:
            raise Failed(f"openpyxl: {error!r}") from error
        for line in marked.splitlines():
            sheet, cell = line.split("\t")
            cell = book[sheet][seat(book[sheet], cell)]
            expect(look(cell) == ("solid", COLOURS["warning"]), f"{line}: {look(cell)}")
            expect(cell.comment is not None and cell.comment.text.count(BEGIN) == 1, f"{line}: note")
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("law", choices=["copies", "again", "libreoffice", "elsewhere", "moved", "renamed", "corpora"])
    for name in ("program", "marker", "source"):
        parser.add_argument("--" + name, required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    if openpyxl is None:
        print("skipped: there is no openpyxl")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="targetbook-annotated-") as folder:
        checks = Checks(arguments.program.resolve(), arguments.marker.resolve(), arguments.source.resolve(), pathlib.Path(folder))
        try:
            return getattr(checks, arguments.law)() or 0
        except Failed as failure:
            print(f"FAILED {failure}", file=sys.stderr)
            return 1


if __name__ == "__main__":
    sys.exit(main())
