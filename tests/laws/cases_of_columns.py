"""Columns that forms have beside the indicator's value."""
from casebook import Cases, add_column, hebei, heading_row, national, ningxia, typed_values, value_column, values_as_typed
from demands import forms, says

CASES = Cases()
BASES = {"hebei": hebei, "national": national, "ningxia": ningxia}


def of_each_form(said, edit):
    """A case for each base form: `edit(paper)` returns the demands."""
    for name, make_paper in BASES.items():
        def make(make_paper=make_paper):
            paper = make_paper()
            return paper, [forms(1), *edit(paper), says("forms.0.funds.total", "500000.00")]
        CASES[f"{said} ({name})"] = make


def put_values(paper, texts):
    row, column = heading_row(paper), value_column(paper)
    for r, text in enumerate(texts, row + 1):
        paper.rows[r][column] = text


def unit_column(heading):
    def edit(paper):
        wanted, typed = values_as_typed(paper), typed_values(paper)
        put_values(paper, [op + number for _, _, op, number, _ in typed])
        add_column(paper, value_column(paper) + 1, heading, [unit for *_, unit in typed])
        return [says("forms.0.indicators", wanted), says("unread", [])]
    return edit


for heading in ("计量单位", "度量单位", "单位"):
    of_each_form(f"a column {heading} beside the value", unit_column(heading))


def number_alone(heading):
    def edit(paper):
        wanted, typed = values_as_typed(paper), typed_values(paper)
        put_values(paper, [f"#{number}|General" for _, _, _, number, _ in typed])
        add_column(paper, value_column(paper), heading, [op for _, _, op, _, _ in typed])
        add_column(paper, value_column(paper) + 1, "计量单位", [unit for *_, unit in typed])
        return [says("forms.0.indicators", wanted), says("unread", [])]
    return edit


for heading in ("符号", "指标性质", "运算符号"):
    of_each_form(f"columns {heading} | 指标值 | 计量单位", number_alone(heading))


def under_one_heading(paper):
    wanted, typed, row, column = values_as_typed(paper), typed_values(paper), heading_row(paper), value_column(paper)
    put_values(paper, [f"#{number}|General" for _, _, _, number, _ in typed])
    add_column(paper, column, "", [op for _, _, op, _, _ in typed])
    add_column(paper, column + 2, "", [unit for *_, unit in typed])
    paper.rows[row][column:column + 3] = ["指标值", "<", "<"]
    below = ["^"] * paper.width
    below[column:column + 3] = ["符号", "数值", "单位"]
    for c, text in enumerate(paper.rows[row]):
        if text == "<" and not column < c < column + 3:
            below[c] = "<"
    paper.rows.insert(row + 1, below)
    for c, text in enumerate(paper.rows[row]):  # a heading merged over columns and rows is one area
        if text == "<" and not column < c < column + 3:
            below[c] = ""
    return [says("forms.0.indicators", wanted)]


of_each_form("指标值 over 符号 | 数值 | 单位", under_one_heading)


def last_year(is_before, heading):
    def edit(paper):
        typed = typed_values(paper)
        add_column(paper, value_column(paper) + (0 if is_before else 1), heading, [f"{i + 11}{unit}" for i, (*_, unit) in enumerate(typed)])
        wanted = values_as_typed(paper, lambda i: {"history": [{"value": {"number": str(i + 11)}}]})
        return [says("forms.0.indicators", wanted), says("unread", [])]
    return edit


for heading in ("上年完成值", "上年实际完成值", "上年指标值"):
    of_each_form(f"a column {heading} before the value", last_year(True, heading))
    of_each_form(f"a column {heading} after the value", last_year(False, heading))


def said_column(heading, cells, key, values, is_before=False):
    def edit(paper):
        count = len(typed_values(paper))
        add_column(paper, value_column(paper) + (0 if is_before else 1), heading, [cells[i % len(cells)] for i in range(count)])
        return [says("forms.0.indicators", values_as_typed(paper, lambda i: {key: values[i % len(values)]}))]
    return edit


for heading, cells, key, values in (
        ("指标性质", ["定量", "定性"], "nature", ["quantitative", "qualitative"]),
        ("指标类型", ["定量指标", "定性指标"], "nature", ["quantitative", "qualitative"]),
        ("指标方向", ["正向", "反向"], "direction", ["positive", "negative"]),
        ("指标方向", ["正向指标", "逆向指标"], "direction", ["positive", "negative"]),
        ("评分标准", ["完成得满分，每少1%扣1分", "按比例得分"], "scoring", ["完成得满分，每少1%扣1分", "按比例得分"]),
        ("评（扣）分标准", ["未完成不得分"], "scoring", ["未完成不得分"]),
        ("绩效标准", ["行业标准", "历史标准"], "standard", ["行业标准", "历史标准"]),
        ("备注", ["按季统计", "抽样调查20份"], "remark", ["按季统计", "抽样调查20份"])):
    for is_before in (False, True):
        of_each_form(f"a column {heading} ({cells[0]}) {'before' if is_before else 'after'} the value",
                     said_column(heading, cells, key, values, is_before))


def unknown_column(paper):
    count = len(typed_values(paper))
    add_column(paper, value_column(paper) + 1, "责任科室", [f"业务{i + 1}科" for i in range(count)])
    return [says("forms.0.indicators", values_as_typed(paper, lambda i: {
        "extras": [{"heading": "责任科室", "text": f"业务{i + 1}科"}]}))]


of_each_form("a column that nobody knows", unknown_column)


def weight_column(paper):
    count = len(typed_values(paper))
    add_column(paper, value_column(paper), "权重", [f"#{i + 5}|General" for i in range(count)])
    return [says("forms.0.indicators", values_as_typed(paper, lambda i: {"weight": str(i + 5)}))]


of_each_form("a column 权重 before the value", weight_column)
