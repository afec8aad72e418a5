"""How the months of a payment plan are headed, and where they stand."""
from casebook import Cases, hebei
from demands import forms, not_told, says

CASES = Cases()
PARTS = ("20", "30", "40", "10")
MONTHS = (3, 6, 10, 12)


def milestones(months):
    return [forms(1), says("forms.0.payment_plan.milestones", [
        {"month": month, "percent": percent} for month, percent in zip(months, PARTS)]),
        says("forms.0.payment_plan.basis", "periodic"), not_told("R-16"), not_told("S-03"),
        says("forms.0.indicators", [{}] * 7), says("forms.0.goals", [{}] * 2)]


def cell(percent):
    return f"#0.{percent}|0%"


def headed(headings, months):
    def make():
        paper = hebei()
        row = paper.find("资金支出计划（%）")[0]
        first, second, third, fourth = headings
        paper.rows[row] = ["资金支出计划（%）", first, "<", second, third, fourth, "<"]
        paper.rows[row + 1] = ["^", cell(PARTS[0]), "<", cell(PARTS[1]), cell(PARTS[2]), cell(PARTS[3]), "<"]
        return paper, milestones(months)
    return make


def each(pattern, names=MONTHS):
    return [pattern.format(name) for name in names]


CHINESE = ("三", "六", "十", "十二")
for said, headings, months in (
        ("3月底", each("{}月底"), MONTHS), ("3月底前", each("{}月底前"), MONTHS), ("三月底", each("{}月底", CHINESE), MONTHS),
        ("三月底前", each("{}月底前", CHINESE), MONTHS), ("三月", each("{}月", CHINESE), MONTHS),
        ("2025年3月底", each("2025年{}月底"), MONTHS), ("2025年3月", each("2025年{}月"), MONTHS), ("3月末", each("{}月末"), MONTHS),
        ("截至3月底", each("截至{}月底"), MONTHS), ("截止3月底支出进度", each("截止{}月底支出进度"), MONTHS),
        ("3月底（%）", each("{}月底（%）"), MONTHS), ("3月底支出计划", each("{}月底支出计划"), MONTHS),
        ("一季度", ["一季度", "二季度", "三季度", "四季度"], (3, 6, 9, 12)),
        ("第一季度", ["第一季度", "第二季度", "第三季度", "第四季度"], (3, 6, 9, 12)),
        ("1季度", ["1季度", "2季度", "3季度", "4季度"], (3, 6, 9, 12)),
        ("第1季度末", ["第1季度末", "第2季度末", "第3季度末", "第4季度末"], (3, 6, 9, 12)),
        ("一季度末", ["一季度末", "二季度末", "三季度末", "四季度末"], (3, 6, 9, 12))):
    CASES[f"plan headed {said}"] = headed(headings, months)


def standing(said_months, months):
    def make():
        paper = hebei()
        row = paper.find("资金支出计划（%）")[0]
        lines = [["资金支出计划（%）" if i == 0 else "^", month, "<", cell(percent), "<", "<", "<"]
                 for i, (month, percent) in enumerate(zip(said_months, PARTS))]
        paper.rows[row:row + 2] = lines
        return paper, milestones(months)
    return make


CASES["a standing plan, months below each other"] = standing(each("{}月底"), MONTHS)
CASES["a standing plan, quarters below each other"] = standing(["一季度", "二季度", "三季度", "四季度"], (3, 6, 9, 12))


@CASES.case("a standing plan with headings 时间 and 支出进度")
def _():
    paper = hebei()
    row = paper.find("资金支出计划（%）")[0]
    paper.rows[row:row + 2] = [["资金支出计划（%）", "时间", "<", "支出进度", "<", "<", "<"]] + [
        ["^", f"{month}月底", "<", cell(percent), "<", "<", "<"] for month, percent in zip(MONTHS, PARTS)]
    return paper, milestones(MONTHS)


@CASES.case("months and percents in pairs in one row")
def _():
    paper = hebei()
    row = paper.find("资金支出计划（%）")[0]
    paper.rows[row:row + 2] = [["资金支出计划（%）", "3月底", cell(PARTS[0]), "6月底", cell(PARTS[1]), "", ""],
                               ["^", "10月底", cell(PARTS[2]), "12月底", cell(PARTS[3]), "", ""]]
    return paper, milestones(MONTHS)
