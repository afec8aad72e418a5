"""A workbook as its package: one cell, row or column is changed and every other byte of the sheet stays, so that what
reads otherwise afterwards does so for that change alone. Rows and columns count from 1."""
import re
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape, unescape

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

ROW = re.compile(r"<row\b([^>]*?)(?:/>|>(.*?)</row>)", re.S)
CELL = re.compile(r"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.S)
MERGE = re.compile(r'<mergeCell ref="([^"]+)"\s*(?:/>|></mergeCell>)')
MERGES = re.compile(r"<mergeCells\b.*?</mergeCells>", re.S)
SPREAD = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ENTITIES = {"&quot;": '"', "&apos;": "'"}


def name_of(at):
    return f"{get_column_letter(at[1])}{at[0]}"


def place_of(name):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    return int(digits), column_index_from_string(letters)


def attribute(attributes, name):
    found = re.search(rf'\b{name}="([^"]*)"', attributes)
    return found and found.group(1)


def plain(xml):
    return unescape(re.sub(r"&#(\d+);", lambda m: chr(int(m.group(1))), xml), ENTITIES)


class Cell:
    def __init__(self, style, value, xml, is_formula=False):
        self.style, self.value, self.xml, self.is_formula = style, value, xml, is_formula


class Sheet:
    """The cells and merged areas of a sheet; `before` and `after` are the rest of its XML."""

    def __init__(self, xml, shared):
        self.before, rows, self.after = re.fullmatch(r"(.*<sheetData)(?:/>|>(.*)</sheetData>)(.*)", xml, re.S).groups()
        self.before = re.sub(r"<dimension[^>]*/>", "", self.before)
        self.rows, self.cells = {}, {}
        for attributes, inner in ROW.findall(rows or ""):
            row = int(attribute(attributes, "r"))
            self.rows[row] = re.sub(r'\s(r|spans)="[^"]*"', "", attributes)
            for attributes, content in CELL.findall(inner):
                self.cells[place_of(attribute(attributes, "r"))] = self._cell(attributes, content, shared)
        self.merges = [range_boundaries(ref) for ref in MERGE.findall(self.after)]
        self.merges = [(r1, c1, r2, c2) for c1, r1, c2, r2 in self.merges]

    @staticmethod
    def _cell(attributes, content, shared):
        kind, style = attribute(attributes, "t"), attribute(attributes, "s")
        stored = re.search(r"<v[^>]*>(.*?)</v>", content, re.S)
        value = None
        if kind == "inlineStr":
            value = plain("".join(re.findall(r"<t\b[^>]*>(.*?)</t>", content, re.S)))
        elif stored and kind == "s":
            value = shared[int(stored.group(1))]
        elif stored and kind == "str":
            value = plain(stored.group(1))
        elif stored and stored.group(1) and kind in (None, "n"):
            value = float(stored.group(1))
        kept = re.sub(r'\s*\br="[^"]*"', "", attributes)
        return Cell(style, value, (kept, content), "<f" in content)

    def copy(self):
        other = Sheet.__new__(Sheet)
        other.__dict__ = {**self.__dict__, "rows": dict(self.rows), "cells": dict(self.cells), "merges": list(self.merges)}
        return other

    @property
    def filled(self):
        """What a person sees: cells that hold something."""
        return {at: cell for at, cell in self.cells.items() if cell.value not in (None, "")}

    def covered(self):
        """Cells that lie in a merged area and do not head it."""
        return {(r, c) for r1, c1, r2, c2 in self.merges for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)} - {
            (r1, c1) for r1, c1, _, _ in self.merges}

    def text(self, at):
        cell = self.cells.get(at)
        return "" if cell is None or cell.value is None else str(cell.value)

    def put(self, at, value):
        """A text, a number, or None to empty the cell; its look stays."""
        style = self.cells[at].style if at in self.cells else None
        kept = f' s="{style}"' if style else ""
        self.rows.setdefault(at[0], "")
        if value is None:
            self.cells[at] = Cell(style, None, (kept, ""))
        elif isinstance(value, str):
            self.cells[at] = Cell(style, value, (f'{kept} t="inlineStr"',
                                                 f'<is><t xml:space="preserve">{escape(value)}</t></is>'))
        else:
            self.cells[at] = Cell(style, float(value), (kept, f"<v>{value!r}</v>"))

    def insert_row(self, at):
        """An empty row; a merged area that reaches over it grows, as in a spreadsheet program."""
        def down(row):
            return row + 1 if row >= at else row
        self.cells = {(down(r), c): cell for (r, c), cell in self.cells.items()}
        self.rows = {down(r): look for r, look in self.rows.items()}
        self.merges = [(down(r1), c1, down(r2), c2) for r1, c1, r2, c2 in self.merges]
        self.rows[at] = ""

    def beside(self, other, gap):
        """Another sheet's cells to the right of this one's."""
        right = max(c for _, c in self.filled) + gap
        self.cells.update({(r, c + right): cell for (r, c), cell in other.cells.items()})
        self.merges += [(r1, c1 + right, r2, c2 + right) for r1, c1, r2, c2 in other.merges]

    def xml(self):
        by_row = {row: [] for row in self.rows}
        for at in sorted(self.cells):
            attributes, content = self.cells[at].xml
            by_row.setdefault(at[0], []).append(f'<c r="{name_of(at)}"{" " if attributes else ""}{attributes.strip()}>{content}</c>')
        rows = "".join(f'<row r="{r}"{self.rows.get(r, "")}>{"".join(by_row[r])}</row>' for r in sorted(by_row))
        merges = "".join(f'<mergeCell ref="{name_of(m[:2])}:{name_of(m[2:])}"/>' for m in self.merges)
        after = MERGES.sub("", self.after)
        return f'{self.before}>{rows}</sheetData>{place_merges(after, merges, len(self.merges))}'


def place_merges(after, merges, count):
    """The schema wants merged areas behind protection and filters, and before all the rest."""
    first = re.match(r"(?:<(sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|"
                     r"customSheetViews)\b(?:[^>]*/>|.*?</\1>))*", after, re.S).end()
    return after[:first] + (f'<mergeCells count="{count}">{merges}</mergeCells>' if merges else "") + after[first:]


def shared_strings(parts):
    if "xl/sharedStrings.xml" not in parts:
        return []
    return ["".join(t.text or "" for t in item.iter(f"{SPREAD}t")) for item in
            ElementTree.fromstring(parts["xl/sharedStrings.xml"]).iter(f"{SPREAD}si")]


class Book:
    """A package whose sheets can be taken out one by one."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {entry.filename: package.read(entry) for entry in package.infolist()}
        book = self.parts["xl/workbook.xml"].decode()
        relations = self.parts["xl/_rels/workbook.xml.rels"].decode()
        targets = {attribute(r, "Id"): attribute(r, "Target") for r in re.findall(r"<Relationship\b[^>]*>", relations)}
        self.sheets = {plain(attribute(s, "name")): "xl/" + targets[attribute(s, "r:id")].removeprefix("/xl/")
                       for s in re.findall(r"<sheet\b[^>]*>", book)}
        self.shared = shared_strings(self.parts)

    def sheet(self, name):
        return Sheet(self.parts[self.sheets[name]].decode("utf-8"), self.shared)

    def only(self, name):
        """The same workbook with one sheet alone."""
        other = Book.__new__(Book)
        other.parts, other.shared, other.sheets = dict(self.parts), self.shared, {name: self.sheets[name]}
        gone = {part for sheet, part in self.sheets.items() if sheet != name}
        for part in gone:
            del other.parts[part]
            other.parts.pop(part.replace("worksheets/", "worksheets/_rels/") + ".rels", None)

        def edit(part, pattern, keep):
            text = other.parts[part].decode("utf-8")
            other.parts[part] = re.sub(pattern, lambda m: m.group() if keep(m.group()) else "", text).encode()
        edit("[Content_Types].xml", r"<Override\b[^>]*>", lambda tag: attribute(tag, "PartName")[1:] not in gone)
        edit("xl/_rels/workbook.xml.rels", r"<Relationship\b[^>]*>",
             lambda tag: "xl/" + attribute(tag, "Target").removeprefix("/xl/") not in gone)
        edit("xl/workbook.xml", r"<sheet\b[^>]*?/>", lambda tag: plain(attribute(tag, "name")) == name)
        edit("xl/workbook.xml", r"(?s)<definedNames>.*?</definedNames>|<definedNames/>", lambda tag: False)
        edit("xl/workbook.xml", r'\s(?:first|active)(?:Sheet|Tab)="\d+"|\sstate="\w+"', lambda tag: False)
        other.parts.pop("docProps/app.xml", None)
        edit("[Content_Types].xml", r"<Override\b[^>]*>", lambda tag: "docProps/app.xml" not in tag)
        edit("_rels/.rels", r"<Relationship\b[^>]*>", lambda tag: "docProps/app.xml" not in tag)
        return other

    def save(self, path, sheets=()):
        """`sheets` are {name: Sheet} that take the place of those in the package."""
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = {**self.parts, **{self.sheets[name]: sheet.xml().encode() for name, sheet in dict(sheets).items()}}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            for name, content in parts.items():
                package.writestr(name, content)
