"""A form as tests/rules/clean notes it, a list of rows: a text, `#0.25|0%` a number with its format, `<` and `^` merged
into the left and the above. Edited as rows and written as a workbook by the writer of tests/mistreat. Rows and columns
count from 0 here, as in the lists."""
import pathlib
import re
import sys
import tomllib

from openpyxl.utils import get_column_letter

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "mistreat"))
import sheet as sheets  # noqa: E402

MERGED = ("<", "^")


def fold(text):
    return re.sub(r"\s", "", text).replace("(", "（").replace(")", "）").replace(":", "：")


class Paper:
    def __init__(self, rows, name, file):
        self.rows, self.name, self.file = [list(row) for row in rows], name, file

    def copy(self):
        return Paper(self.rows, self.name, self.file)

    @property
    def width(self):
        return max(len(row) for row in self.rows)

    def at(self, place):
        return self.rows[place[0]][place[1]]

    def put(self, place, text):
        row = self.rows[place[0]]
        row.extend([""] * (place[1] + 1 - len(row)))
        row[place[1]] = text

    def find(self, label):
        """Where a cell says this; brackets and colons of either width."""
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if fold(text) == fold(label):
                    return r, c
        raise LookupError(f"{self.name}: no cell says {label}")

    def replace(self, label, text):
        self.put(self.find(label), text)
        return self

    def insert(self, row, cells):
        self.rows.insert(row, list(cells) + [""] * (self.width - len(cells)))

    def full_row(self, text):
        return [text] + ["<"] * (self.width - 1)

    def insert_column(self, column, cells):
        """A column; rows that are merged over it stay merged over it."""
        for row, cell in zip(self.rows, cells):
            over = column < len(row) and row[column] == "<"
            row.insert(column, cell if cell is not None else "<" if over else "")

    def extent(self, r, c):
        right, below = c, r
        while right + 1 < len(self.rows[r]) and self.rows[r][right + 1] == "<":
            right += 1
        while below + 1 < len(self.rows) and c < len(self.rows[below + 1]) and self.rows[below + 1][c] == "^":
            below += 1
        return below, right

    def sheet(self, name=None, offset=(0, 0)):
        sheet = sheets.Sheet(name or self.name)
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if text == "" or text in MERGED:
                    continue
                below, right = self.extent(r, c)
                number = re.fullmatch(r"#(-?[\d.]+)\|(.*)", text, re.S)
                value, look = (float(number.group(1)), number.group(2)) if number else (text, sheets.GENERAL)
                sheet.put((r + 1 + offset[0], c + 1 + offset[1]), value, look)
                sheet.merge(r + 1 + offset[0], c + 1 + offset[1], below + 1 + offset[0], right + 1 + offset[1])
        return sheet

    def save(self, folder):
        sheets.save([self.sheet()], folder / self.file)


def cell_name(place):
    return f"{get_column_letter(place[1] + 1)}{place[0] + 1}"


def clean(layout):
    """The well-filled form of a layout."""
    text = (TESTS / f"rules/clean/{layout}.toml").read_text(encoding="utf-8")
    noted = tomllib.loads(text)
    return Paper(noted["sheet"][0]["rows"], noted["sheet"][0]["name"], noted["file"])


def layouts():
    return sorted(path.stem for path in (TESTS / "rules/clean").glob("*.toml"))
