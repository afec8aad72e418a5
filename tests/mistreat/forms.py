"""Where the labels, blocks, tables and values of a recognised form stand: found with the form's drawing, so that
each can be mistreated. Not the reader's way: this one only has to know the fixtures as they are."""
import dataclasses
import re
import tomllib

from openpyxl.utils import range_boundaries

OPENING, CLOSING = "〔【[［〈《{", "〕】]］〉》}"
AMOUNTS = {"funds.total", "funds.fiscal", "funds.carryover", "funds.other", "project.total_budget",
           "fund_sources_total", "amount", "own", "transfer", "other", "total", "year_budget"}


def fold(text):
    """What two labels are compared by."""
    folded = ""
    for character in str(text):
        code = ord(character)
        if 0xFF01 <= code <= 0xFF5E:
            character = chr(code - 0xFEE0)
        if character.isspace() or character in "\u00a0\u3000\u200b:" or (character == "*" and not folded):
            continue
        folded += "(" if character in OPENING else ")" if character in CLOSING else character
    return folded.replace("“", '"').replace("”", '"')


def pieces(drawn):
    return [p for p in re.split(r"(\{[^}]*\})", drawn) if p]


@dataclasses.dataclass
class Needle:
    block: int
    row: int
    column: int
    drawn: str
    variants: list
    pattern: re.Pattern | None
    slot: str  # of the value that the drawing has beside it; of the last value in it


@dataclasses.dataclass
class Label:
    at: tuple
    needle: Needle
    is_joined: bool = False  # its value stands in the cell too


@dataclasses.dataclass
class Block:
    number: int
    first: int
    last: int


@dataclasses.dataclass
class Value:
    at: tuple
    slot: str
    label: Label
    in_table: bool


class Drawing:
    def __init__(self, path):
        self.data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.id, self.kind = self.data["id"], self.data["kind"]
        self.aliases = self.data.get("aliases", {})
        self.blocks = self.data["block"]
        self.needles = [self._needle(b, r, c, text) for b, block in enumerate(self.blocks)
                        for r, row in enumerate(block.get("draw", [])) for c, text in enumerate(row)
                        if text not in ("", "<", "^") and pieces(text)[0] != text.strip() or
                        (text not in ("", "<", "^") and "{" not in text)]
        self.needles = [n for n in self.needles if not re.fullmatch(r"\{[^}]*\}", n.drawn)]
        self.is_tabular = self.kind not in ("narrative", "contents")
        self.begins_with_table = all("repeat" in b or b["id"] == "heading" for b in self.blocks)

    def names_of(self, words):
        return [words, *self.aliases.get(words, [])]

    def _needle(self, block, row, column, drawn):
        slots = re.findall(r"\{([^}]*)\}", drawn)
        pattern = None
        if slots:
            parts = [self._slot(p) if p.startswith("{") else
                     "(?:" + "|".join(re.escape(fold(n)) for n in self.names_of(p)) + ")" for p in pieces(drawn)]
            pattern = re.compile("".join(parts))
        words = "".join(p for p in pieces(drawn) if not p.startswith("{"))
        return Needle(block, row, column, drawn, [fold(n) for n in self.names_of(words)], pattern,
                      slots[-1] if slots else self._slot_beside(block, row, column))

    @staticmethod
    def _slot(piece):
        name = piece[1:-1].split("=")[0]
        if name == "unit":
            return "(.*元)?"
        return r"(\d+)" if name == "n" or name.startswith("year") or name.endswith(".month") else "(.*)"

    def _slot_beside(self, block, row, column):
        for text in self.blocks[block]["draw"][row][column + 1:]:
            if text.startswith("{") and text.endswith("}"):
                return text[1:-1]
            if text not in ("<", ""):
                return ""
        return ""


class FormOnSheet:
    def __init__(self, form, drawing, sheet):
        self.form, self.drawing, self.sheet = form, drawing, sheet
        c1, r1, c2, r2 = range_boundaries(form["range"])
        self.first_row, self.last_row, self.first_column, self.last_column = r1, r2, c1, c2
        self.title_at = next((at for at, cell in sorted(sheet.cells.items())
                              if at[0] >= r1 and form["title"] and fold(form["title"]) in fold(cell.value)), None)
        self.labels = self._find_labels() if drawing.is_tabular else []
        self.blocks = self._find_blocks() if self.labels else []
        self.values = self._find_values()

    def _find_labels(self):
        found = []
        for at, cell in sorted(self.sheet.cells.items()):
            if not (self.first_row <= at[0] <= self.last_row and cell.is_text) or at == self.title_at:
                continue
            folded, has_colon = fold(cell.value), re.search("[:：]", cell.value)
            for needle in self.drawing.needles:
                joined = has_colon and fold(re.split("[:：]", cell.value)[0]) in needle.variants and not needle.pattern
                if folded in needle.variants or (needle.pattern and needle.pattern.fullmatch(folded)):
                    joined = False
                elif not joined:
                    continue
                found.append(Label(at, needle, bool(joined)))
        below = min((l.at[0] for l in found if not self._is_heading(l)), default=self.last_row)
        return [l for l in found if l.at[0] < below or not self._is_heading(l)]

    def _is_heading(self, label):
        return self.drawing.blocks[label.needle.block]["id"] == "heading"

    def _find_blocks(self):
        """Row by row: the block most of whose labels stand there, rather the current one than another."""
        blocks = []
        for row in range(self.first_row, self.last_row + 1):
            here = [label for label in self.labels if label.at[0] == row]
            counts = {}
            for label in here:
                counts.setdefault(label.needle.block, set()).add(label.at)
            if not counts:
                continue
            current = blocks[-1].number if blocks else -1
            best = max(counts, key=lambda b: (len(counts[b]), b == current, b > current, -b))
            begins = any(label.needle.block == best and label.needle.row == 0 and label.needle.column == 0
                         for label in here)
            is_each = "each" in self.drawing.blocks[best]
            if best != current or (is_each and begins and row > blocks[-1].first):
                blocks.append(Block(best, row, row))
            else:
                blocks[-1].last = row
        for block, following in zip(blocks, blocks[1:]):
            block.last = following.first - 1
        if blocks:
            blocks[-1].last = max(blocks[-1].last, self._last_table_row(blocks[-1]))
        seen = {}
        for label in self.labels:  # a label that several blocks have belongs to the one it stands in
            block = next((b for b in blocks if b.first <= label.at[0] <= b.last), None)
            fits = block is not None and block.number == label.needle.block
            if fits or label.at not in seen:
                seen[label.at] = label
        self.labels, taken = [], set()
        for at in sorted(seen):  # a drawn label stands once in its block; a value may say the same below it
            block = next((i for i, b in enumerate(blocks) if b.first <= at[0] <= b.last), None)
            twins = [n for n in self.drawing.needles if n.block == seen[at].needle.block
                     and (n.variants == seen[at].needle.variants) and (block, id(n)) not in taken]
            if twins:
                taken.add((block, id(twins[0])))
                self.labels.append(Label(at, twins[0], seen[at].is_joined))
        return blocks

    def _last_table_row(self, block):
        """Where a last table ends: before the lines that fill one cell only."""
        row = self.last_row
        while row > block.last and len(self.sheet.row(row)) <= 1 and not any(
                r1 < row <= r2 for r1, _, r2, _ in self.sheet.merges):
            row -= 1
        return row

    def block_of(self, row):
        return next((b for b in self.blocks if b.first <= row <= b.last), None)

    def is_table(self, block):
        return "repeat" in self.drawing.blocks[block.number]

    def headings_end(self, block):
        """The last row of a table's headings."""
        drawn = self.drawing.blocks[block.number]
        rows = [l.at[0] for l in self.labels if block.first <= l.at[0] <= block.last]
        last = block.first
        for row in rows:
            if row <= last + len(drawn["draw"]):
                last = max(last, row)
        return last

    def columns(self, block):
        """The slots of a table and the label over each: {slot: Label}."""
        drawn = self.drawing.blocks[block.number]
        found = {}
        for column, text in enumerate(drawn["repeat"]):
            slots = re.findall(r"\{([^}]*)\}", text)
            over = [l for l in self.labels if l.needle.block == block.number and block.first <= l.at[0] <= block.last
                    and self._covers(drawn, l.needle, column)]
            if slots and over:
                found[f"{slots[-1]}@{column}"] = max(over, key=lambda l: l.needle.row)
        return found

    @staticmethod
    def _covers(drawn, needle, column):
        row, end = drawn["draw"][needle.row], needle.column + 1
        while end < len(row) and row[end] == "<":
            end += 1
        return needle.column <= column < end

    def _find_values(self):
        values, labelled = [], {l.at for l in self.labels}
        for label in self.labels:
            block = self.block_of(label.at[0])
            if block is None or label.needle.pattern or label.is_joined or not label.needle.slot:
                continue
            beside = [(label.at[0], c) for c, _ in self.sheet.row(label.at[0]) if c > label.at[1]]
            if beside and beside[0] not in labelled:
                values.append(Value(beside[0], label.needle.slot, label, False))
        for block in self.blocks:
            if self.is_table(block):
                values += self._table_values(block, labelled)
            elif self.drawing.blocks[block.number]["id"] == "plan":
                values += self._plan_values(block, labelled)
        return list({v.at: v for v in reversed(values)}.values())[::-1]

    def _table_values(self, block, labelled):
        values, columns = [], self.columns(block)
        for slot, label in columns.items():
            _, first, _, last = self.sheet.extent(label.at)
            sharing = [s for s, other in columns.items() if other is label]
            if len(sharing) > 1:  # group and item under one heading: a column each, the rest the last one's
                place = sharing.index(slot)
                first, last = first + place, first + place if slot != sharing[-1] else last
            for row in range(self.headings_end(block) + 1, block.last + 1):
                values += [Value((row, c), slot.split("@")[0], label, True) for c, _ in self.sheet.row(row)
                           if first <= c <= last and (row, c) not in labelled]
        return values

    def _plan_values(self, block, labelled):
        heading = next(l for l in self.labels if block.first <= l.at[0] <= block.last and l.needle.pattern)
        return [Value((r, c), "plan.percent", heading, False) for (r, c) in sorted(self.sheet.cells)
                if heading.at[0] < r <= block.last and (r, c) not in labelled]

    def amounts(self):
        in_funds = {b.number for b in self.blocks if self.drawing.blocks[b.number].get("table") == "funds"}
        return [v for v in self.values if v.slot in AMOUNTS or
                (v.slot.startswith("history.") and v.label.needle.block in in_funds)]

    def indicator_rows(self):
        """(number in the JSON, its sheet row, its block) of all indicators."""
        rows = []
        for number, indicator in enumerate(self.form.get("indicators", [])):
            row = int(re.sub("[A-Z]", "", indicator["cell"]))
            rows.append((number, row, self.block_of(row)))
        return rows
