"""What a blank form says beside itself while it is filled in: its live checks."""

HEADING = "填报检查（不必填写）"
PASSED, WAITING = "合格", "待填"


def check_lines(text_at, columns):
    """{label: result} of the live checks beside a form of so many columns."""
    column = next((c for c in range(columns, columns + 4) if text_at(1, c) == HEADING), None)
    if column is None:
        return {}
    lines = {}
    for row in range(2, 200):
        if not text_at(row, column):
            return lines
        lines[text_at(row, column)] = text_at(row, column + 1)
