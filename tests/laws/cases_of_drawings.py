"""A bureau's own drawing whose indicator table has a heading without a value, and one that takes whatever is there."""
import re

from casebook import Cases, add_column, national, value_column, values_as_typed
from demands import forms, says
from paper import TESTS

CASES = Cases()
HEADINGS = ("责任科室", "完成时限")  # drawn as "" and as "{*}"


def draw(folder):
    """The national form with two more columns before the value, under the built-in drawing's id."""
    drawing = (TESTS.parent / "templates/forms/national-project.toml").read_text(encoding="utf-8")
    drawing = drawing.replace('"三级指标", "指标值"]', f'"三级指标", "{HEADINGS[0]}", "{HEADINGS[1]}", "指标值"]')
    drawing = drawing.replace('"{level3}", "{value}"]', '"{level3}", "", "{*}", "{value}"]')
    drawing = re.sub(r"widths +=.*", "widths = [16, 24, 46, 12, 12, 30]", drawing)
    lines = [re.sub(r'("|\{[^}]*\})\](,?)$', r'\1, "<", "<"]\2', line) if re.match(r'  \["[^"]*",( "[^"]*",){2} "[^"]*"\],?$', line)
             else line for line in drawing.split("\n")]
    drawing = "\n".join(lines).replace('draw = [["年度目标", "{goal}", "<", "<"]]', 'draw = [["年度目标", "{goal}", "<", "<", "<", "<"]]')
    folder.mkdir(parents=True)
    (folder / "national-project.toml").write_text(drawing, encoding="utf-8")


def with_columns(fill):
    def make():
        paper = national()
        wanted = values_as_typed(paper, lambda i: {"extras": [
            {"heading": heading, "text": fill(heading, i)} for heading in HEADINGS]} if fill(HEADINGS[0], i) else {})
        for heading in HEADINGS:
            add_column(paper, value_column(paper), heading, [fill(heading, i) for i in range(7)])
            for row in paper.rows[:paper.find(heading)[0]]:  # what was the last column takes the new ones in
                if row[3] == "":
                    row[3:] = [cell for cell in row[3:] if cell] + ["<"]
        return paper, [forms(1), says("forms.0.layout", "national-project"), says("forms.0.indicators", wanted),
                       says("forms.0.funds.total", "500000.00")]
    return make


CASES["columns drawn as a bare heading and as {*}, both filled in"] = with_columns(lambda heading, i: f"{heading}{i + 1}号")
CASES["columns drawn as a bare heading and as {*}, numbers in them"] = with_columns(lambda heading, i: str(i + 31))
CASES["columns drawn as a bare heading and as {*}, blank"] = with_columns(lambda heading, i: "")
