"""A clerk who copies a well-filled form (tests/rules/clean) into a blank one: which cells are typed into, and what.
Goes by what the blank form shows, its locked labels and open cells, and by nothing else."""
import re
import tomllib

import openpyxl


def folded(text):
    """As a person compares labels: without numbers in front, blanks, and the width of brackets and colons."""
    text = re.sub(r"\s+", "", str(text)).replace("(", "（").replace(")", "）").replace(":", "：")
    return re.sub(r"^\d+[、.]", "", text)


def clean_forms(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))["sheet"]


def value_of(cell):
    """`#0.25|0%` is a number with its format; anything else a text."""
    return float(cell[1:].split("|")[0]) if cell.startswith("#") else cell


def as_label(cell):
    """A number as a label that is printed has it: 10, not 10.0."""
    value = value_of(cell)
    return f"{value:g}" if isinstance(value, float) else value


class Form:
    """The form's part of a blank sheet: what lies inside its print area."""

    def __init__(self, sheet):
        self.sheet = sheet
        area = sheet.print_area
        self.rows = int(re.search(r"(\d+)\W*$", area if isinstance(area, str) else area[0]).group(1))
        self.corner = {}
        for merged in sheet.merged_cells.ranges:
            for row, column in merged.cells:
                self.corner[row, column] = (merged.min_row, merged.min_col)

    def head(self, row, column):
        return self.corner.get((row, column), (row, column))

    def text(self, row, column):
        value = self.sheet.cell(*self.head(row, column)).value
        return "" if value is None else str(value)

    def is_open(self, row, column):
        return not self.sheet.cell(*self.head(row, column)).protection.locked

    def labels(self, row, columns):
        """The printed words that begin in this row."""
        return {c: folded(self.text(row, c)) for c in range(1, columns + 1)
                if self.head(row, c) == (row, c) and not self.is_open(row, c) and self.text(row, c)}


def choice(text):
    """Ticked boxes become the option that is chosen from the list."""
    found = re.search(r"(?:^|\s)\d\.(\S+) ☑", text)
    return found.group(1) if found else text


def typing(sheet, rows):
    """[(row, column, value)] to type into a blank sheet so that it says what `rows` say."""
    form = Form(sheet)
    columns = len(rows[0])
    typed = []
    carried = {}
    used = 0

    def type_row(row, cells):
        for column, cell in enumerate(cells, 1):
            if cell in ("", "<", "^") or not form.is_open(row, column):
                continue
            value = value_of(cell)
            if isinstance(value, str):
                value = choice(value)
            if folded(form.text(row, column)) != folded(value):
                typed.append((*form.head(row, column), value))

    type_row(1, rows[0])
    used = 1
    for cells in rows[1:]:
        for column, cell in enumerate(cells):
            if cell != "^":
                carried[column] = cell
        row = next((r for r in range(used + 1, form.rows + 1) if (labels := form.labels(r, columns)) and all(
            folded(as_label(cells[c - 1])).startswith(words) for c, words in labels.items())), None)
        if row is None:
            row = next(r for r in range(used + 1, form.rows + 1) if fits(form, r, columns, cells, carried))
        type_row(row, cells)
        used = row
    return typed


def fits(form, row, columns, cells, carried):
    """Whether a row's printed first and second level are those of the row to copy."""
    if form.labels(row, columns):
        return False
    for column in range(1, columns + 1):
        there = form.text(row, column)
        wanted = folded(carried[column - 1])
        if wanted and there.endswith("指标") and form.is_open(row, column) and folded(there) != wanted:
            return False
    return True


def open_blank(path):
    book = openpyxl.load_workbook(path)
    return book, book.worksheets[0]
