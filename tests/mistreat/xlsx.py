"""The least xlsx that holds values, number formats, merged areas and hidden rows, written in one go: thousands of
sheets take openpyxl minutes."""
import zipfile
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LETTERS = [get_column_letter(n) for n in range(1, 400)]


def name_of(row, column):
    return f"{LETTERS[column - 1]}{row}"


def cell_xml(at, cell, formats):
    where = f'<c r="{name_of(*at)}"' + (f' s="{formats.setdefault(cell.format, len(formats))}"')
    if cell.is_formula:
        return f"{where}><f>{escape(cell.value[1:])}</f></c>"
    if cell.is_text:
        return f'{where} t="inlineStr"><is><t xml:space="preserve">{escape(cell.value)}</t></is></c>'
    return f"{where}><v>{cell.value!r}</v></c>"


def sheet_xml(sheet, formats):
    rows = {row: [] for row in sheet.hidden_rows}
    for at in sorted(sheet.cells):
        rows.setdefault(at[0], []).append(cell_xml(at, sheet.cells[at], formats))
    columns = "".join(f'<col min="{c}" max="{c}" width="9" hidden="1"/>' for c in sorted(sheet.hidden_columns))
    data = "".join(f'<row r="{r}"{" hidden=%s" % quoteattr("1") if r in sheet.hidden_rows else ""}>'
                   f'{"".join(rows[r])}</row>' for r in sorted(rows))
    merges = "".join(f'<mergeCell ref="{name_of(r1, c1)}:{name_of(r2, c2)}"/>' for r1, c1, r2, c2 in sheet.merges)
    return (f'{HEAD}<worksheet xmlns="{MAIN}">{f"<cols>{columns}</cols>" if columns else ""}'
            f"<sheetData>{data}</sheetData>{f'<mergeCells>{merges}</mergeCells>' if merges else ''}</worksheet>")


def styles_xml(formats):
    formats = sorted(formats, key=formats.get)
    own = "".join(f'<numFmt numFmtId="{164 + n}" formatCode={quoteattr(f)}/>' for n, f in enumerate(formats))
    looks = "".join(f'<xf numFmtId="{164 + n}" applyNumberFormat="1"/>' for n in range(len(formats)))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><fonts><font/></fonts><fills><fill><patternFill patternType=\"none\"/></fill></fills>'
            f"<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>{looks}</cellXfs></styleSheet>")


def write(sheets, path):
    formats = {"General": 0}
    spread = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for number, sheet in enumerate(sheets, 1):
            package.writestr(f"xl/worksheets/sheet{number}.xml", sheet_xml(sheet, formats))
        package.writestr("xl/styles.xml", styles_xml(formats))
        listed = "".join(f'<sheet name={quoteattr(s.name)} sheetId="{n}" r:id="rId{n}"'
                         f'{" state=%s" % quoteattr("hidden") if s.is_hidden and len(sheets) > 1 else ""}/>'
                         for n, s in enumerate(sheets, 1))
        package.writestr("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
                                            f"<sheets>{listed}</sheets></workbook>")
        parts = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
        package.writestr("xl/_rels/workbook.xml.rels", relations(parts + [("styles", "styles", "styles.xml")]))
        package.writestr("_rels/.rels", relations([("book", "officeDocument", "xl/workbook.xml")]))
        types = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{spread}.worksheet+xml"/>'
                        for n in range(1, len(sheets) + 1))
        package.writestr("[Content_Types].xml", f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
                         f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         f'<Override PartName="/xl/workbook.xml" ContentType="{spread}.sheet.main+xml"/>'
                         f'<Override PartName="/xl/styles.xml" ContentType="{spread}.styles+xml"/>{types}</Types>')


def relations(parts):
    listed = "".join(f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for i, kind, target in parts)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'
