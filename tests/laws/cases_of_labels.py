"""Labels, titles and department lines as people write them."""
from casebook import Cases, hebei, national, ningxia, wuhan
from demands import forms, not_told, says, stands, told

CASES = Cases()


def total_labelled(make_paper, printed, label):
    def make():
        paper = make_paper().replace(printed, label)
        return paper, [forms(1), says("forms.0.funds", {"total": "500000.00", "fiscal": "500000.00", "other": "0.00"}),
                       not_told("R-03")]
    return make


for label in ("年度预算数", "本年预算", "本年预算数", "本年度预算数", "预算总额", "2025年预算数", "2025年度预算数", "项目预算数", "预算资金总额",
              "当年预算数", "预算数（元）"):
    CASES[f"the total labelled {label} (hebei)"] = total_labelled(hebei, "预算数", label)
for label in ("2025年资金总额", "本年度资金总额", "年度预算总额", "资金总额", "年度预算数"):
    CASES[f"the total labelled {label} (national)"] = total_labelled(national, "年度资金总额", label)
    CASES[f"the total labelled {label} (ningxia)"] = total_labelled(ningxia, "年度资金总额", label)
for label in ("2025年财政资金", "其中：本年财政资金", "财政资金", "其中:财政性资金"):
    CASES[f"the fiscal part labelled {label} (hebei)"] = total_labelled(hebei, "其中：财政资金", label)


@CASES.case("a total under a label that nobody knows")
def _():
    paper = hebei().replace("预算数", "盘子")
    return paper, [says("forms.0.funds.total", None), told("R-03"), stands("500000.00", "unread")]


@CASES.case("the total of a wuhan form labelled 2025年预算")
def _():
    paper = wuhan().replace("项目当年预算", "2025年预算")
    return paper, [says("forms.0.funds.total", "1200000.00"), not_told("R-03")]


def department(line):
    def make():
        paper = hebei()
        paper.rows[1][0] = line
        return paper, [forms(1), says("forms.0.department", {"code": "202001", "name": "玉田县档案馆本级"}),
                       says("forms.0.unit", "元")]
    return make


for line in ("[202001]玉田县档案馆本级", "单位名称：202001玉田县档案馆本级", "202001-玉田县档案馆本级", "（202001）玉田县档案馆本级",
             "玉田县档案馆本级（202001）", "玉田县档案馆本级202001", "【202001】玉田县档案馆本级", "202001 玉田县档案馆本级",
             "单位名称：[202001]玉田县档案馆本级", "单位：202001玉田县档案馆本级", "编制单位：玉田县档案馆本级[202001]",
             "部门编码及名称：[202001]玉田县档案馆本级", "填报单位：202001—玉田县档案馆本级"):
    CASES[f"department line {line}"] = department(line)


@CASES.case("department's code and name in cells of their own")
def _():
    paper = hebei()
    paper.rows[1] = ["单位编码", "202001", "单位名称", "玉田县档案馆本级", "<", "单位：元", "<"]
    return paper, [forms(1), says("forms.0.department", {"code": "202001", "name": "玉田县档案馆本级"}), says("forms.0.unit", "元")]


def titled(make_paper, layout, title, below, year=2025):
    """`below` takes the place of the row for the year, or is put under the title; the file's name tells no year."""
    def make():
        paper = make_paper()
        paper.file = "档案馆.xlsx"
        paper.rows[0][0] = title
        if layout == "national-project":
            paper.rows.pop(1)
        if below:
            paper.insert(1, paper.full_row(below))
        count = {"hebei-project": 7, "national-project": 7, "ningxia-project": 9, "wuhan-project": 12}[layout]
        return paper, [forms(1), says("forms.0.layout", layout), says("forms.0.year", year),
                       says("forms.0.indicators", [{}] * count)]
    return make


for make_paper, layout, title, below in (
        (national, "national-project", "项目绩效目标表", "（2025年度）"), (national, "national-project", "项目绩效目标申报表", "（2025年度）"),
        (national, "national-project", "2025年度项目绩效目标表", ""), (national, "national-project", "项目支出绩效目标表", "2025年"),
        (national, "national-project", "部门预算项目绩效目标表", "2025年度"),
        (ningxia, "ningxia-project", "市本级部门项目支出预算绩效目标表", "2025年"),
        (ningxia, "ningxia-project", "市本级部门项目预算绩效目标表", "（2025年度）"),
        (ningxia, "ningxia-project", "2025年市本级项目绩效目标表", ""),
        (wuhan, "wuhan-project", "江夏区项目(绩效目标)申报表", "2025年度"),
        (wuhan, "wuhan-project", "2025年江夏区项目绩效目标申报表", ""),
        (hebei, "hebei-project", "档案数字化经费绩效目标表", "（2025年度）"), (hebei, "hebei-project", "2025年度档案数字化经费绩效目标表", "")):
    CASES[f"title {title}{', below it ' + below if below else ''} ({layout})"] = titled(make_paper, layout, title, below)
