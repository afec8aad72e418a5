#!/usr/bin/python3
"""Holds the .xlsx that other containers are returned as to how their forms look, by openpyxl's eyes.

    container_looks.py --copier build/copy_book --source .

Borders, fonts, fills, alignment, number formats, merges, widths, heights, hidden things and print areas are those of
the .xlsx the form was made from, but for what LibreOffice writes otherwise or the container does not hold.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import warnings

try:
    import openpyxl
except ImportError:
    openpyxl = None

SKIPPED = 77
warnings.filterwarnings("ignore")
# LibreOffice writes the font it draws with into an .xls, reckons widths of .ods by it, and heights in fractions of an
# inch; it says the height of every row of an .xls.
CHANGED = {"xls": {"font", "height"}, "et": {"font", "height"}, "ods": {"width"}, "fods": {"width"}, "xml": {"covered"}}
WIDTH_TOLERANCE = 0.5
HEIGHT_TOLERANCE = 0.1
USUAL_HEIGHT = 15  # need not be said


def look_of(cell):
    lines = tuple(side.style if side is not None else None
                  for side in (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom))
    return {"borders": lines, "font": cell.font.name, "size": cell.font.sz, "bold": bool(cell.font.b),
            "wrap": bool(cell.alignment.wrap_text), "down": cell.alignment.vertical or "bottom",
            "across": cell.alignment.horizontal or "general", "fill": cell.fill.patternType,
            "format": cell.number_format}


def width_of(page, column):
    for span in page.column_dimensions.values():
        if span.min and span.min <= column <= span.max:
            return span.width
    return None


def near(left, right, tolerance):
    return left == right or (left is not None and right is not None and abs(left - right) <= tolerance)


def differences(own, copy, changed):
    """What differs, as (what, where)."""
    for page, other in zip(own, copy, strict=True):
        if page.sheet_state != other.sheet_state:
            yield "state", page.title
        if set(map(str, page.merged_cells.ranges)) != set(map(str, other.merged_cells.ranges)):
            yield "merges", page.title
        if (page.print_area or "") != (other.print_area or ""):
            yield "print area", page.title
        covered = {cell for merge in page.merged_cells.ranges for cell in merge.cells} - {
            (merge.min_row, merge.min_col) for merge in page.merged_cells.ranges}
        for cell in (cell for row in page.iter_rows() for cell in row):
            if "covered" in changed and (cell.row, cell.column) in covered:
                continue
            left, right = look_of(cell), look_of(other[cell.coordinate])
            for what in left:
                if left[what] != right[what]:
                    yield what, f"{page.title}!{cell.coordinate}: {left[what]} / {right[what]}"
        for column in range(1, page.max_column + 1):
            left, right = width_of(page, column), width_of(other, column)
            if left is not None and not near(left, right, WIDTH_TOLERANCE):
                yield "width", f"{page.title}, column {column}: {left} / {right}"
        for row in range(1, page.max_row + 1):
            left, right = page.row_dimensions[row], other.row_dimensions[row]
            is_usual = right.height is None and left.height == USUAL_HEIGHT
            if not is_usual and not near(left.height, right.height, HEIGHT_TOLERANCE):
                yield "height", f"{page.title}, row {row}: {left.height} / {right.height}"
            if bool(left.hidden) != bool(right.hidden):
                yield "hidden", f"{page.title}, row {row}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--copier", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    if openpyxl is None:
        print("skipped: there is no openpyxl")
        return SKIPPED
    forms = arguments.source / "tests/containers/forms"
    broken = []
    count = 0
    with tempfile.TemporaryDirectory(prefix="targetbook-looks-") as folder:
        copy = pathlib.Path(folder, "copy.xlsx")
        for kind, changed in CHANGED.items():
            for path in sorted((forms / kind).glob("*.*")):
                own = forms / "xlsx" / f"{path.stem}.xlsx"
                own = own if own.is_file() else arguments.source / "fixtures" / f"{path.stem}.xlsx"
                subprocess.run([arguments.copier, path, copy], check=True, stdout=subprocess.DEVNULL)
                found = [f"{what}: {where}" for what, where in
                         differences(openpyxl.load_workbook(own), openpyxl.load_workbook(copy), changed)
                         if what not in changed]
                broken += [f"{kind}/{path.name}: {line}" for line in found[:3]]
                count += 1
    print(f"{count} copies, {len(broken)} differences")
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
