"""A sheet in memory that can be mistreated the way people do in a spreadsheet program: rows and columns inserted
and deleted, areas taken apart and moved. Rows and columns count from 1."""
import copy
import dataclasses

import openpyxl
from openpyxl.cell.cell import TYPE_FORMULA

import xlsx

GENERAL = "General"


@dataclasses.dataclass(frozen=True)
class Cell:
    value: object
    format: str = GENERAL
    is_formula: bool = False

    @property
    def is_text(self):
        return isinstance(self.value, str) and not self.is_formula

    @property
    def is_number(self):
        return isinstance(self.value, (int, float)) and not isinstance(self.value, bool)

    @property
    def text(self):
        """As a spreadsheet program shows it, for the formats that the fixtures use."""
        if not self.is_number:
            return str(self.value)
        digits = self.format.split(".")[1].count("0") if "." in self.format else 0
        if self.format.endswith("%"):
            return f"{self.value * 100:.{digits}f}%"
        if self.format == GENERAL:
            return f"{self.value:.15g}"
        return f"{self.value:{',' if self.format.startswith('#,') else ''}.{digits}f}"

    def saying(self, value, format=GENERAL):
        return Cell(value, format)


class Sheet:
    def __init__(self, name):
        self.name = name
        self.cells = {}
        self.merges = []
        self.hidden_rows = set()
        self.hidden_columns = set()
        self.is_hidden = False

    def copy(self, name=None):
        other = copy.copy(self)
        other.name = name or self.name
        other.cells, other.merges = dict(self.cells), list(self.merges)
        other.hidden_rows, other.hidden_columns = set(self.hidden_rows), set(self.hidden_columns)
        return other

    @property
    def last_row(self):
        return max([r for r, _ in self.cells] + [m[2] for m in self.merges], default=0)

    @property
    def last_column(self):
        return max([c for _, c in self.cells] + [m[3] for m in self.merges], default=0)

    def row(self, row):
        return sorted((c, cell) for (r, c), cell in self.cells.items() if r == row)

    def extent(self, at):
        """The merged area that a cell heads, or the cell itself."""
        for merge in self.merges:
            if merge[:2] == at:
                return merge
        return (*at, *at)

    def covered(self):
        """Cells that lie in a merged area and do not head it."""
        return {(r, c) for r1, c1, r2, c2 in self.merges for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)
                if (r, c) != (r1, c1)}

    def put(self, at, value, format=GENERAL):
        if value is None or value == "":
            self.cells.pop(at, None)
        else:
            self.cells[at] = Cell(value, format)

    def merge(self, first_row, first_column, last_row, last_column):
        if (first_row, first_column) != (last_row, last_column):
            self.merges.append((first_row, first_column, last_row, last_column))

    def unmerge(self, area):
        self.merges.remove(area)

    def map_rows(self, row_to):
        self.cells = {(row_to(r), c): cell for (r, c), cell in self.cells.items()}
        self.merges = [(row_to(r1), c1, row_to(r2), c2) for r1, c1, r2, c2 in self.merges]
        self.hidden_rows = {row_to(r) for r in self.hidden_rows}

    def map_columns(self, column_to):
        self.cells = {(r, column_to(c)): cell for (r, c), cell in self.cells.items()}
        self.merges = [(r1, column_to(c1), r2, column_to(c2)) for r1, c1, r2, c2 in self.merges]
        self.hidden_columns = {column_to(c) for c in self.hidden_columns}

    def insert_rows(self, at, count=1):
        self.map_rows(lambda r: r + count if r >= at else r)

    def insert_columns(self, at, count=1):
        self.map_columns(lambda c: c + count if c >= at else c)

    def delete_blank_rows(self):
        used = {r for r, _ in self.cells}
        kept = sorted(used)
        self._keep_rows(kept)

    def _keep_rows(self, kept):
        place = {row: number for number, row in enumerate(kept, 1)}
        self.cells = {(place[r], c): cell for (r, c), cell in self.cells.items() if r in place}
        merges = []
        for r1, c1, r2, c2 in self.merges:
            rows = [place[r] for r in range(r1, r2 + 1) if r in place]
            if rows and (rows[0], c1) != (rows[-1], c2):
                merges.append((rows[0], c1, rows[-1], c2))
        self.merges = merges
        self.hidden_rows = {place[r] for r in self.hidden_rows if r in place}

    def transpose(self):
        self.cells = {(c, r): cell for (r, c), cell in self.cells.items()}
        self.merges = [(c1, r1, c2, r2) for r1, c1, r2, c2 in self.merges]
        self.hidden_rows, self.hidden_columns = self.hidden_columns, self.hidden_rows

    def delete_blank_columns(self):
        self.transpose()
        self.delete_blank_rows()
        self.transpose()

    def reorder_rows(self, order):
        """`order` lists all rows in their new order; no merged area may reach over a seam."""
        place = {row: number for number, row in enumerate(order, 1)}
        for r1, _, r2, _ in self.merges:
            assert place[r2] - place[r1] == r2 - r1, "a merged area was torn"
        self.map_rows(lambda r: place[r])

    def append(self, other, gap):
        """Puts another sheet's content below this one's."""
        below = self.last_row + gap
        self.cells.update({(r + below, c): cell for (r, c), cell in other.cells.items()})
        self.merges += [(r1 + below, c1, r2 + below, c2) for r1, c1, r2, c2 in other.merges]
        self.hidden_rows |= {r + below for r in other.hidden_rows}


def is_literal(formula):
    """`=100%`: what the reader takes as typed."""
    return formula[1:].replace("%", "").replace(".", "").isdigit()


def load(path):
    """All sheets of a workbook. A formula other than a literal becomes its stored value."""
    formulas, stored = openpyxl.load_workbook(path), None
    sheets = []
    for worksheet in formulas:
        sheet = Sheet(worksheet.title)
        sheet.is_hidden = worksheet.sheet_state != "visible"
        sheet.hidden_rows = {r for r, d in worksheet.row_dimensions.items() if d.hidden}
        sheet.merges = sorted((m.min_row, m.min_col, m.max_row, m.max_col) for m in worksheet.merged_cells.ranges)
        for cell in (c for row in worksheet.iter_rows() for c in row if c.value not in (None, "")):
            value, is_formula = cell.value, cell.data_type == TYPE_FORMULA
            if is_formula and not is_literal(value):
                stored = stored or openpyxl.load_workbook(path, data_only=True)
                value, is_formula = stored[worksheet.title].cell(cell.row, cell.column).value, False
            sheet.cells[cell.row, cell.column] = Cell(value, cell.number_format, is_formula)
        sheets.append(sheet)
    return sheets


def save(sheets, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    xlsx.write(sheets, path)
