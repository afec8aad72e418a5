"""The wordings and places of a form's unit. Each takes a well-filled form from which all units were taken, writes its own,
and says what its amounts are then counted in: a unit, None where nothing can be known, or a unit for each cell."""
import dataclasses
import re

from paper import MERGED, fold

YUAN = {"元": 1, "千元": 1000, "万元": 10_000, "亿元": 100_000_000}
AMOUNT = re.compile(r"#(-?[\d.]+)\|(0\.0+)")
LINE = re.compile(r"单位：(万元|元)")
IN_LABEL = re.compile(r"（(万元|元)）$")
# Forms whose money does not stand under headings: these labels stand before or over it.
LABELS = {
    "hebei-project": ["预算数", "其中：财政资金", "其他资金"],
    "ningxia-project": ["年度资金总额", "其中：财政拨款", "结余结转", "其他资金"],
    "national-project": ["年度资金总额", "其中：财政拨款", "结余结转", "其他资金"],
    "wuhan-project": ["项目总预算", "项目当年预算", "2025年预算申报数", "本级财政拨款金额", "上级转移支付金额", "其他资金", "金额"],
    "wuhan-department": ["当年金额", "近两年收支金额", "项目总预算", "项目本年度预算"],
}
# The well-filled forms of these tables say that there is nothing to fill in.
WITHOUT_MONEY = {"wuhan-budget-09": ["212", "城乡社区支出", "#7|0.00", "#2|0.00", "#5|0.00"],
                 "wuhan-budget-10": ["223", "国有资本经营预算支出", "#7|0.00", "#2|0.00", "#5|0.00"]}


@dataclasses.dataclass(frozen=True)
class Wording:
    said: str
    write: object          # (paper, line, layout) -> unit, None, or {place: unit or None}
    is_the_forms: bool = True  # the JSON's `unit` says it too
    may_be_null: bool = False  # what a cell says against its form's line may be believed or taken for a contradiction


def amount_places(paper):
    return [(r, c) for r, row in enumerate(paper.rows) for c, text in enumerate(row) if AMOUNT.fullmatch(text)]


def without_units(paper, layout):
    """The form with no word of its unit, and where its unit line stood."""
    paper, line = paper.copy(), None
    if layout in WITHOUT_MONEY:
        paper.rows[-1] = list(WITHOUT_MONEY[layout])
    for number, (r, c) in enumerate(amount_places(paper)):  # each its own, so that none can stand for another
        paper.put((r, c), f"#{101.25 + number}|0.00")
    for r, row in enumerate(paper.rows):
        for c, text in enumerate(row):
            if LINE.fullmatch(fold(text)):
                row[c], line = "", (r, c)
            elif IN_LABEL.search(fold(text)):
                row[c] = text[:text.replace("(", "（").index("（")]
    if line is None:
        paper.insert(1, [""] * paper.width)
        line = (1, paper.width - 1)
    return paper, line


def label_places(paper, layout):
    if layout in LABELS:
        return [paper.find(label) for label in LABELS[layout]]
    amounts = amount_places(paper)
    heading = min(r for r, _ in amounts)
    places = set()
    for _, column in amounts:
        row = heading - 1
        while True:  # up to the lowest heading of the column
            c = column
            while paper.rows[row][c] == "<":
                c -= 1
            text = paper.rows[row][c]
            if text and text not in MERGED and not AMOUNT.fullmatch(text):
                places.add((row, c))
                break
            row -= 1
    return sorted(places)


def line_saying(words, unit):
    def write(paper, line, layout):
        paper.put(line, words)
        return unit
    return Wording(f"line {words}", write)


def in_title(unit):
    def write(paper, line, layout):
        paper.put((0, 0), f"{paper.rows[0][0]}（单位：{unit}）")
        return unit
    return Wording(f"title（单位：{unit}）", write)


def beside_title(unit, outside):
    def write(paper, line, layout):
        paper.put((0, paper.width - (0 if outside else 1)), f"单位：{unit}")
        return unit
    return Wording(f"beside the title{', past its edge' if outside else ''}: {unit}", write)


def below_title(unit, words):
    def write(paper, line, layout):
        paper.insert(1, paper.full_row(words))
        return unit
    return Wording(f"row below the title {words}", write)


def above_title(unit):
    def write(paper, line, layout):
        paper.insert(0, paper.full_row(f"金额单位：{unit}"))
        return unit
    return Wording(f"row above the title: {unit}", write)


def split(unit):
    def write(paper, line, layout):
        row, last = line[0], paper.width - 1
        for c in range(last - 1, last + 1):
            paper.put((row, c), "")
        paper.put((row, last - 1), "单位：")
        paper.put((row, last), unit)
        return unit
    return Wording(f"split 单位：|{unit}", write)


def in_labels(unit, brackets="（）", line_too=None):
    def write(paper, line, layout):
        for place in label_places(paper, layout):
            paper.put(place, f"{paper.at(place)}{brackets[0]}{unit}{brackets[1]}")
        if line_too:
            paper.put(line, f"单位：{line_too}")
        return unit if line_too in (None, unit) else None
    return Wording(f"labels {brackets[0]}{unit}{brackets[1]}{f', line {line_too}' if line_too else ''}", write, bool(line_too))


def digits_of(paper, place):
    return AMOUNT.fullmatch(paper.at(place)).group(1)


def in_cells(unit, look="{}{}", line_too=None, every=1):
    """In each cell, or in one of so many: the others have no unit then."""
    def write(paper, line, layout):
        units = {place: unit if number % every == 0 else None for number, place in enumerate(amount_places(paper))}
        for place in units:
            if units[place]:
                paper.put(place, look.format(digits_of(paper, place), unit))
        if line_too:
            paper.put(line, f"单位：{line_too}")
        return units
    said = look.format("86", unit)
    return Wording(f"cells {said}{f', line {line_too}' if line_too else ''}{f', one of {every}' if every > 1 else ''}", write,
                   False, bool(line_too))


def by_format(unit, look, line_too=None):
    def write(paper, line, layout):
        for place in amount_places(paper):
            paper.put(place, f"#{digits_of(paper, place)}|{look}")
        if line_too:
            paper.put(line, f"单位：{line_too}")
        return unit
    return Wording(f"format {look}{f', line {line_too}' if line_too else ''}", write, False, bool(line_too))


def nothing():
    return Wording("no unit at all", lambda paper, line, layout: None)


def two_lines(first, second):
    def write(paper, line, layout):
        paper.put(line, f"单位：{first}")
        paper.put((0, 0), f"{paper.rows[0][0]}（金额单位：{second}）")
        return None
    return Wording(f"line {first}, title {second}", write)


USUAL_LINES = ("单位：元", "单位：万元", "单位:元", "单位：千元", "单位：亿元", "金额单位：元", "金额单位：万元", "（单位：万元）",
               "(单位：元)", "单位:(万元)", "单位（元）", "计量单位：千元", "货币单位：万元", "单位：人民币元", "金额单位：人民币万元",
               "单 位 ： 万 元", "单位 万元", "单位：万元、%", "金额：万元")
NO_UNIT = ("单位：百元", "单位：元/万元", "单位：", "单位：美元")
ALL = [line_saying(words, re.search("亿元|千元|万元|元", words.replace(" ", "")).group()) for words in USUAL_LINES] + [
    line_saying(words, None) for words in NO_UNIT] + [
    in_title("元"), in_title("万元"), beside_title("元", False), beside_title("万元", False), beside_title("元", True),
    beside_title("万元", True), below_title("元", "单位：元"), below_title("万元", "金额单位：万元"),
    below_title("千元", "（计量单位：千元）"), above_title("元"), above_title("万元"), split("元"), split("万元"),
    in_labels("元"), in_labels("万元"), in_labels("千元", "()"), in_labels("万元", line_too="万元"),
    in_cells("万元"), in_cells("元"), in_cells("万元", "{} {}"), in_cells("亿元"), in_cells("万元", every=2),
    in_cells("万元", line_too="元"), in_cells("元", line_too="万元"),
    by_format("万元", '0.00"万元"'), by_format("元", '0.00"元"'), by_format("千元", '#,##0.00"千元"'),
    by_format("亿元", '0.00"亿元"'), by_format("万元", "0.00\\万\\元"), by_format("万元", '0.00"万元"', "元"),
    nothing(), in_labels("万元", line_too="元"), two_lines("元", "万元"), two_lines("万元", "元")]
