"""What people do to one cell of a form, and a few things they do in one go. Each change is drawn at random and says in
words what it did; none of them leaves what the form says as it was."""
import dataclasses
import re

from package import name_of
from sources import folded

HAN = re.compile(r"[\u4e00-\u9fff]")
FUND_LABEL = re.compile(r"(\d[.、])?(其中)?(其他资金|单位资金)")
GOALS = ("绩效目标", "年度目标", "总体目标", "年度总体目标", "项目绩效目标", "职能概述", "年度工作任务")
WORDS = ("经县政府研究同意", "另附说明", "见后表", "已与上级核对", "数据来源于业务科室", "本项由乡镇承担")


@dataclasses.dataclass
class Change:
    kind: str
    at: tuple
    before: str
    after: str
    sheet: object
    words: tuple = ()  # texts that must stand somewhere in what is read or found; for the stricter count
    against: object = None  # what it is held against where not the undeformed sheet: the same with an empty row put in


def unique(random):
    return f"{random.choice(WORDS)}{random.randrange(10_000, 99_999)}"


def shown(value):
    return "nothing" if value in (None, "") else f"{value:g}" if isinstance(value, float) else repr(value)


def at_one_cell(kind, source, at, value, words=()):
    sheet = source.sheet.copy()
    before = sheet.text(at) if at not in source.sheet.filled else source.sheet.filled[at].value
    sheet.put(at, value)
    return Change(kind, at, shown(before), shown(value), sheet, tuple(words))


def own_cells(source, wanted):
    return [at for at, cell in sorted(source.sheet.filled.items()) if source.own(at) and not cell.is_formula and wanted(cell.value)]


def is_words(value):
    return isinstance(value, str) and HAN.search(value)


def chosen(source, random, wanted=lambda value: True):
    cells = own_cells(source, wanted)
    return random.choice(cells) if cells else None


def text_replaced(source, random):
    if at := chosen(source, random, lambda value: isinstance(value, str)):
        words = unique(random)
        return at_one_cell("a text replaced", source, at, words, [words])


def text_appended(source, random):
    if at := chosen(source, random, lambda value: isinstance(value, str)):
        return at_one_cell("x appended", source, at, source.sheet.filled[at].value + "x")


def word_put_in(source, random):
    if at := chosen(source, random, is_words):
        text, mark = source.sheet.filled[at].value, random.choice("甲乙丙丁戊己庚辛")
        place = random.randrange(len(text) + 1)
        return at_one_cell("a character put in", source, at, text[:place] + mark + text[place:])


def word_dropped(source, random):
    if at := chosen(source, random, is_words):
        text = source.sheet.filled[at].value
        place = random.choice([i for i, sign in enumerate(text) if HAN.match(sign)])
        return at_one_cell("a character dropped", source, at, text[:place] + text[place + 1:] or None)


def number_changed(source, random):
    if at := chosen(source, random, lambda value: isinstance(value, float)):
        value = source.sheet.filled[at].value
        # What a percent format shows changes too.
        return at_one_cell("a number changed", source, at, round(value + (0.01 if 0 < abs(value) <= 1 else 1), 6))


def number_in_text_changed(source, random):
    if at := chosen(source, random, lambda value: isinstance(value, str) and re.search(r"\d", value)):
        text = source.sheet.filled[at].value
        found = random.choice(list(re.finditer(r"\d", text)))
        digit = str((int(found.group()) + random.randrange(1, 9)) % 10)
        return at_one_cell("a digit changed", source, at, text[:found.start()] + digit + text[found.end():])


def words_for_number(source, random):
    if at := chosen(source, random, lambda value: isinstance(value, float)):
        words = unique(random)
        return at_one_cell("words in place of a number", source, at, words, [words])


def number_for_words(source, random):
    if at := chosen(source, random, is_words):
        return at_one_cell("a number in place of words", source, at, float(random.randrange(1000, 9999)))


def emptied(source, random):
    if at := chosen(source, random):
        return at_one_cell("a cell emptied", source, at, None)


def corners(source):
    cells = [at for at in source.sheet.filled if source.own(at)]
    rows, columns = [r for r, _ in cells], [c for _, c in cells]
    return min(rows), min(columns), max(rows), max(columns)


def empty_ones(source, places):
    covered = source.sheet.covered()
    return [at for at in places if at not in source.sheet.filled and at not in covered and min(at) > 0]


def added(kind, places_of):
    def change(source, random):
        places = empty_ones(source, places_of(*corners(source)))
        if places:
            value = unique(random) if random.random() < 0.6 else float(random.randrange(1000, 9999))
            return at_one_cell(kind, source, random.choice(places), value, [value] if isinstance(value, str) else [])
    change.__name__ = kind
    return change


def inside(top, left, bottom, right):
    return [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]


def around(top, left, bottom, right):
    return sorted(set(inside(top - 1, left - 1, bottom + 1, right + 1)) - set(inside(top, left, bottom, right)))


def below(top, left, bottom, right):
    return inside(bottom + 2, left, bottom + 6, right)


def beside(top, left, bottom, right):
    return inside(top, right + 2, bottom, right + 5)


def under_a_merge(source, random):
    """A value that a merged area hides: files have it, though spreadsheet programs do not show it."""
    if places := sorted(at for at in source.sheet.covered() if source.own(at)):
        words = unique(random)
        return at_one_cell("a text added under a merged area", source, random.choice(places), words, [words])


def several(kind, source, cells, sheet, words):
    first, against = min(cells), None if sheet.rows.keys() == source.sheet.rows.keys() else sheet.copy()
    for at, value in cells.items():
        sheet.put(at, value)
    told = ", ".join(f"{name_of(at)} {shown(value)}" for at, value in sorted(cells.items())[:4])
    return Change(kind, first, "nothing", told, sheet, tuple(words), against)


def text_row_below(source, random):
    _, left, bottom, right = corners(source)
    row, words = bottom + random.randrange(1, 4), [unique(random) for _ in range(random.randrange(1, 4))]
    return several("a row of texts below", source, {(row, left + i): w for i, w in enumerate(words[:right - left + 1])},
                   source.sheet.copy(), words[:right - left + 1])


def second_line_of_a_goal(source, random):
    goals = [at for at, cell in source.sheet.filled.items() if folded(cell.value).lstrip("0123456789一二三四、.") in GOALS]
    values = [(r, c) for row, column in goals for (r, c) in sorted(source.sheet.filled) if r == row and c > column][:1]
    if values and source.own(values[0]):
        row, column = values[0]
        sheet, words = source.sheet.copy(), unique(random)
        bottom = max([m[2] for m in sheet.merges if m[:2] == (row, column)], default=row)
        sheet.insert_row(bottom + 1)
        return several("a goal's second line in a row of its own", source, {(bottom + 1, column): "2." + words}, sheet, [words])


def additional_fund_line(source, random):
    funds = [(r, c) for (r, c), cell in sorted(source.sheet.filled.items()) if source.own((r, c)) and FUND_LABEL.match(folded(cell.value))]
    if funds:
        row, column = random.choice(funds)
        sheet, words = source.sheet.copy(), f"中央资金{random.randrange(100, 999)}"
        beside_it = [c for r, c in sorted(source.sheet.filled) if r == row and c > column][:1] or [column + 1]
        sheet.insert_row(row + 1)
        return several("an additional fund line", source, {(row + 1, column): words, (row + 1, beside_it[0]): 12.0}, sheet, [words])


def headings_row(source):
    """Of the table of indicators, else of the last table."""
    rows = [r for (r, _), cell in sorted(source.sheet.filled.items()) if folded(cell.value) in ("指标值", "三级指标", "预算数", "合计", "小计")]
    return rows[-1] if rows else None


def column_to_the_right(source, random):
    row = headings_row(source)
    if row:
        top, _, bottom, right = corners(source)
        words = [unique(random) for _ in range(row, bottom + 1)]
        cells = {(row, right + 1): "指标备注"} | {(r, right + 1): w for r, w in zip(range(row + 1, bottom + 1), words)}
        return several("a column to the right of the table", source, cells, source.sheet.copy(), words[:bottom - row])


def total_row(source, random):
    _, left, bottom, right = corners(source)
    column = random.randrange(left + 1, right + 1) if right > left else left + 1
    number = float(random.randrange(100, 999))
    return several("a row 合计 below the table", source, {(bottom + 1, left): "合计", (bottom + 1, column): number},
                   source.sheet.copy(), [])


def second_form_beside(source, random):
    sheet, other = source.sheet.copy(), source.sheet.copy()
    words = unique(random)
    at = random.choice(own_cells(source, lambda value: isinstance(value, str)))
    own = {place: cell for place, cell in other.cells.items() if source.own(place)}
    other.cells, other.merges = own, [m for m in other.merges if source.own(m[2:])]
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if source.own(place)}
    other.put(at, other.text(at) + words)
    sheet.beside(other, random.randrange(1, 3))
    right = max(c for _, c in source.sheet.filled if source.own((1, c)))
    return Change("a second form beside the first", (1, right + 1), "nothing", "the same form once more, with "
                  f"{words!r} in what was {name_of(at)}", sheet, (words,))


ONE_CELL = (text_replaced, text_appended, word_put_in, word_dropped, number_changed, number_in_text_changed, words_for_number,
            number_for_words, emptied, emptied, added("added inside the form", inside), added("added inside the form", inside),
            added("added in the row or column around it", around), added("added below it", below),
            added("added right of it", beside), under_a_merge)
IN_ONE_GO = (text_row_below, second_line_of_a_goal, additional_fund_line, column_to_the_right, total_row, second_form_beside)
