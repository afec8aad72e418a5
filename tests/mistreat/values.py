"""How numbers, amounts and percents are typed."""
import re

from sheet import Cell
from words import full_width

PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


def rewrite(subject, what, values, change, ignored=("raw",)):
    """All given values typed another way; nothing where none can be."""
    sheet, any_changed = subject.sheet.copy(), False
    for value in values:
        cell = sheet.cells[value.at]
        changed = change(cell)
        if changed is not None and changed != cell:
            sheet.cells[value.at] = changed
            any_changed = True
    if any_changed:
        yield subject.case(what, sheet, ignored=ignored)


def all_values(subject):
    return [v for found in subject.tabular for v in found.values]


def amounts(subject):
    return [v for found in subject.tabular for v in found.amounts()]


def numbers_as_text(subject):
    def change(cell):
        return Cell(cell.text) if cell.is_number else None
    yield from rewrite(subject, "numbers as texts", all_values(subject), change)


def text_as_numbers(subject):
    def change(cell):
        text = str(cell.value).replace(",", "")
        if not cell.is_text or not PLAIN.fullmatch(text) or len(text) > 15:
            return None
        digits = len(text.partition(".")[2])
        return Cell(float(text) if digits else int(text), "0." + "0" * digits if digits else "General")
    yield from rewrite(subject, "texts as numbers", all_values(subject), change)


def digits_of(cell):
    """The amount's digits, where there is nothing else in the cell."""
    text = cell.text.replace(",", "").strip()
    return text if PLAIN.fullmatch(text) else None


def separated(digits):
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


UNITS = {"元": ("元", lambda d: f"{d}元"), "万元": ("万元", lambda d: f"{d}万元")}


def amounts_retyped(subject):
    units = {found.form["unit"] for found in subject.tabular}
    unit = units.pop() if len(units) == 1 else None
    ways = {
        "thousands separators": separated,
        "full-width thousands separators": lambda d: separated(d).replace(",", "，"),
        "full-width digits": full_width,
        "blanks around": lambda d: f" {d}\u3000",
        "a currency sign": lambda d: f"￥{separated(d)}",
    }
    if unit:
        ways["the unit behind"] = lambda d: f"{d}{unit}"
        ways["the unit behind, with a blank"] = lambda d: f"{separated(d)} {unit}"
    if unit == "万元":
        ways["in yuan with the unit"] = lambda d: f"{float(d) * 10000:.2f}元"
    if unit == "元":
        ways["in ten thousand yuan with the unit"] = lambda d: f"{float(d) / 10000:.6f}万元"
    for name, way in ways.items():
        def change(cell, way=way):
            digits = digits_of(cell)
            return Cell(way(digits)) if digits else None
        yield from rewrite(subject, f"amounts with {name}", amounts(subject), change)


def amounts_formatted(subject):
    for form in ("#,##0.00", '"¥"#,##0.00', "#,##0.00_ ", "0"):
        def change(cell, form=form):
            return Cell(float(digits_of(cell)), form) if digits_of(cell) else None
        yield from rewrite(subject, f"amounts as numbers {form}", amounts(subject), change)


def percent_of(cell):
    if cell.is_number and cell.format.endswith("%"):
        return cell.text
    return cell.value.lstrip("=") if isinstance(cell.value, str) and PERCENT.fullmatch(cell.value.lstrip("=")) else None


def percents_retyped(subject):
    ways = {
        "texts": lambda p: Cell(p),
        "full-width texts": lambda p: Cell(full_width(p)),
        "texts with a blank": lambda p: Cell(p.replace("%", " %")),
        "fractions": lambda p: Cell(float(p[:-1]) / 100, "0." + "0" * len(p.partition(".")[2][:-1]) + "%"
                                    if "." in p else "0%"),
        "formulas": lambda p: Cell("=" + p, "0%", True),
        "formulas as texts": lambda p: Cell("=" + p),
    }
    for name, way in ways.items():
        def change(cell, way=way):
            percent = percent_of(cell)
            return way(percent) if percent else None
        # `=100%` says equal to, `100%` says nothing of it.
        yield from rewrite(subject, f"percents as {name}", all_values(subject), change, ("raw", "op"))


def spaced_values(subject):
    """Blanks and line breaks around values and in Chinese texts."""
    def padded(cell):
        return Cell(f"\n {cell.value}\u3000 ") if cell.is_text and not cell.value.startswith("=") else None
    yield from rewrite(subject, "white space around values", all_values(subject), padded)


ALL = (numbers_as_text, text_as_numbers, amounts_retyped, amounts_formatted, percents_retyped, spaced_values)
