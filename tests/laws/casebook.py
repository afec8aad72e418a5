"""What the cases have in common: the forms they start from, and what an untouched one says."""
import re

import paper as papers

class Cases(dict):
    """A case by what it is called."""

    def case(self, said):
        def take(make):
            self[said] = make
            return make
        return take


def hebei():
    return papers.clean("hebei-project")


def ningxia():
    return papers.clean("ningxia-project")


def national():
    return papers.clean("national-project")


def wuhan():
    return papers.clean("wuhan-project")


def heading_row(paper):
    return paper.find("三级指标")[0]


def value_column(paper):
    return paper.find("指标值")[1]


def level3_column(paper):
    return paper.find("三级指标")[1]


def typed_values(paper):
    """[(sheet row, name, operator, number, unit)] of the indicators as typed."""
    row, name, value = heading_row(paper), level3_column(paper), value_column(paper)
    return [(r, cells[name], *re.fullmatch(r"([≥≤]?)([\d.]+)(.*)", cells[value]).groups())
            for r, cells in enumerate(paper.rows) if r > row]


def values_as_typed(paper, more=None):
    """The demand on all indicators; `more(position)` adds to each."""
    return [{"level3": name, "value": {"op": op or None, "number": number, "unit": unit, "raw": op + number + unit}}
            | (more(position) if more else {}) for position, (_, name, op, number, unit) in enumerate(typed_values(paper))]


def add_column(paper, column, heading, cells):
    """A column of the indicator table; `cells` one a row of it, from its first indicator."""
    row = heading_row(paper)
    filled = [None] * row + [heading] + list(cells)
    paper.insert_column(column, filled + [""] * (len(paper.rows) - len(filled)))
