"""Where forms stand, and what stands below and between them."""
import sheet as sheets
from casebook import Cases, hebei, national, ningxia, wuhan, heading_row, values_as_typed
from demands import forms, not_told, says, some_form, stands, told
from traditional import traditional

CASES = Cases()


def untouched(make_paper):
    """What a case changes is all that may be wrong with it."""
    def make():
        paper = make_paper()
        return paper, [forms(1), says("forms.0.indicators", values_as_typed(paper)), says("forms.0.funds", {
            "total": "500000.00", "fiscal": "500000.00", "other": "0.00"}), not_told("S-05"), not_told("R-03")]
    return make


for said, make_paper in (("hebei", hebei), ("national", national), ("ningxia", ningxia)):
    CASES[f"nothing changed ({said})"] = untouched(make_paper)


class Together:
    """Several forms on one sheet; `places` are how far each is moved down and right."""

    def __init__(self, papers, places, file):
        self.papers, self.places, self.file = papers, places, file

    def save(self, folder):
        whole = sheets.Sheet("项目绩效目标")
        for paper, place in zip(self.papers, self.places):
            part = paper.sheet(offset=place)
            whole.cells.update(part.cells)
            whole.merges += part.merges
        sheets.save([whole], folder / self.file)


def second_hebei():
    paper = hebei().replace("档案数字化经费", "库房维修经费").replace("13022925P00DAX410001A", "13022925P00DAX410002B")
    paper.rows[0][0] = "2.库房维修经费绩效目标表"
    paper.rows[3][2] = paper.rows[3][4] = "#70000|0.00"
    return paper


def one(layout, name, total, indicators):
    return some_form({"layout": layout, "project": {"name": name}, "funds": {"total": total, "fiscal": total},
                      "indicators": [{}] * indicators})


def two_hebei(gap):
    def make():
        first, second = hebei(), second_hebei()
        return Together([first, second], [(0, 0), (0, first.width + gap)], first.file), [
            forms(2), one("hebei-project", "档案数字化经费", "500000.00", 7), one("hebei-project", "库房维修经费", "70000.00", 7)]
    return make


for gap in (0, 1, 3):
    CASES[f"two forms side by side, {gap} columns between"] = two_hebei(gap)


@CASES.case("two forms side by side, the second begins three rows lower")
def _():
    first, second = hebei(), second_hebei()
    return Together([first, second], [(0, 0), (3, first.width + 1)], first.file), [
        forms(2), one("hebei-project", "档案数字化经费", "500000.00", 7), one("hebei-project", "库房维修经费", "70000.00", 7)]


@CASES.case("two layouts side by side")
def _():
    first, second = hebei(), national()
    return Together([first, second], [(0, 0), (0, first.width + 1)], first.file), [
        forms(2), one("hebei-project", "档案数字化经费", "500000.00", 7), one("national-project", "档案数字化经费", "500000.00", 7)]


@CASES.case("two layouts side by side, nothing between, the second two rows lower")
def _():
    first, second = national(), ningxia().replace("档案数字化经费", "征集经费")
    return Together([first, second], [(0, 0), (2, first.width)], first.file), [
        forms(2), one("national-project", "档案数字化经费", "500000.00", 7), one("ningxia-project", "征集经费", "500000.00", 9)]


@CASES.case("two layouts below each other")
def _():
    first, second = hebei(), ningxia()
    return Together([first, second], [(0, 0), (len(first.rows) + 2, 0)], first.file), [
        forms(2), one("hebei-project", "档案数字化经费", "500000.00", 7), one("ningxia-project", "档案数字化经费", "500000.00", 9)]


@CASES.case("three forms side by side")
def _():
    papers = [hebei(), second_hebei(), hebei().replace("档案数字化经费", "征集经费")]
    return Together(papers, [(0, 0), (0, 8), (0, 16)], papers[0].file), [forms(3), one(
        "hebei-project", "库房维修经费", "70000.00", 7), one("hebei-project", "征集经费", "500000.00", 7)]


def total_below(make_paper, cells, kept):
    def make():
        paper = make_paper()
        wanted = values_as_typed(paper)
        paper.rows.append(cells + [""] * (paper.width - len(cells)))
        return paper, [forms(1), says("forms.0.indicators", wanted), stands(kept, "unread", "remarks", "extras")]
    return make


CASES["a row 合计 below the indicators (hebei)"] = total_below(hebei, ["合计", "", "", "", "", "7项", ""], "7项")
CASES["a row 合计 below the indicators (national)"] = total_below(national, ["合计", "<", "<", "7项"], "7项")
CASES["a row 总计 below the indicators (ningxia)"] = total_below(ningxia, ["总计", "", "", "100"], "100")
CASES["a row 小计 with a number in the third level"] = total_below(national, ["", "小计", "7", ""], "小计")


@CASES.case("a row 合计 with the sum of weights (wuhan)")
def _():
    paper = wuhan()
    paper.rows.append(["合计", "", "", "", "", "", "", "", "#80|General", ""])
    return paper, [forms(1), says("forms.0.indicators", [{}] * 12), stands("80", "unread", "remarks", "extras")]


@CASES.case("a goal's second line in a row of its own, the label merged over both")
def _():
    paper = national()
    row = paper.find("年度目标")[0]
    first, second = "完成馆藏档案扫描40000卷，扫描质量合格率达到98%；", "查档群众满意度达到95%，为群众查档提供方便。"
    paper.rows[row][1] = first
    paper.insert(row + 1, ["^", second, "<", "<"])
    return paper, [forms(1), says("forms.0.goals", [{"text": f"{first}\n{second}"}]), says("forms.0.indicators", [{}] * 7)]


@CASES.case("a goal's second line typed into the next row, nothing merged")
def _():
    paper = national()
    row = paper.find("年度目标")[0]
    goal, second = paper.rows[row][1], "另完成库房温湿度改造。"
    paper.insert(row + 1, ["", second, "", ""])
    return paper, [forms(1), says("forms.0.goals", [{"text": goal}]), says("forms.0.indicators", [{}] * 7),
                   stands(second, "unread")]


@CASES.case("an additional fund line")
def _():
    paper = national()
    paper.insert(paper.find("结余结转")[0], ["^", "中央资金", "#12|0.00", "<"])
    return paper, [says("forms.0.funds", {"total": "500000.00", "fiscal": "500000.00", "carryover": "0.00", "other": "0.00"}),
                   says("forms.0.extras", [{"heading": "中央资金", "text": "12.00"}])]


@CASES.case("a note beside the form")
def _():
    paper = national()
    paper.put((8, paper.width + 1), "财政局意见：同意")
    return paper, [forms(1), stands("财政局意见：同意", "remarks", "unread")]


@CASES.case("amounts under their labels (hebei)")
def _():
    paper = hebei()
    row = paper.find("预算数")[0]
    paper.rows[row] = ["预算规模及资金用途", "预算数", "<", "其中：财政资金", "<", "其他资金", "<"]
    paper.insert(row + 1, ["^", "#500000|0.00", "<", "#400000|0.00", "<", "#100000|0.00", "<"])
    return paper, [says("forms.0.funds", {"total": "500000.00", "fiscal": "400000.00", "other": "100000.00"}),
                   says("forms.0.purpose", "用于馆藏档案扫描加工、质量检查和数字资源存储"), says("forms.0.indicators", [{}] * 7)]


@CASES.case("amounts under their labels (national)")
def _():
    paper = national()
    row = paper.find("年度资金总额")[0]
    paper.rows[row:row + 4] = [["项目资金（万元）", "年度资金总额", "其中：财政拨款", "其他资金"],
                               ["^", "#50|0.00", "#40|0.00", "#10|0.00"]]
    return paper, [says("forms.0.funds", {"total": "500000.00", "fiscal": "400000.00", "other": "100000.00"}),
                   says("forms.0.indicators", [{}] * 7)]


def without_second_level(make_paper, is_merged):
    """The third indicator's second level is blank; the first two share theirs in a merged cell, so the form shows how it
    prints what belongs together."""
    def make():
        paper = make_paper()
        row, columns = heading_row(paper) + 1, range(paper.width)
        paper.insert(row + 1, ["^" if c < 2 else paper.rows[row][c].replace("馆藏", "库藏") for c in columns])
        paper.rows[row + 2][1] = "^" if is_merged else ""
        wanted = says("forms.0.indicators", [{"level2": level} for level in (
            ["数量指标"] * 2 + ["数量指标" if is_merged else None, "时效指标"])] + [{}] * (len(paper.rows) - row - 4))
        return paper, [wanted, not_told("S-05") if is_merged else told("S-05")]
    return make


for said, make_paper in (("hebei", hebei), ("national", national), ("ningxia", ningxia)):
    CASES[f"a blank second level, not merged ({said})"] = without_second_level(make_paper, False)
    CASES[f"a blank second level, merged with the one above ({said})"] = without_second_level(make_paper, True)


def in_traditional(make_paper, funds):
    def make():
        paper = make_paper()
        plain = values_as_typed(paper)
        paper.rows = [[traditional(cell) for cell in row] for row in paper.rows]
        return paper, [forms(1), says("forms.0.funds", funds), says("forms.0.indicators", [
            {"value": {"number": one["value"]["number"]}} for one in plain]), says("forms.0.indicators.0", {
                "level1": "产出指标", "level2": "数量指标"}), told("F-14")]
    return make


FUNDS = {"total": "500000.00", "fiscal": "500000.00", "other": "0.00"}
CASES["a whole form in traditional characters (hebei)"] = in_traditional(hebei, FUNDS)
CASES["a whole form in traditional characters (national)"] = in_traditional(national, FUNDS)
CASES["a whole form in traditional characters (ningxia)"] = in_traditional(ningxia, FUNDS)
