"""Workbooks that are within every default limit and as large, or as odd, as these allow: each a function of a size,
written row by row so that making them needs no memory. FORM is a project form of the fixtures, cell by cell."""
import pathlib
import zipfile
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils import get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPREAD = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LONGEST = 32_767
FIXTURE = pathlib.Path(__file__).parents[2] / "fixtures/玉田县信访局-2022.xlsx"
LETTERS = [get_column_letter(column) for column in range(1, 1025)]
BOOKS = {}


def book(size, ending=".xlsx"):
    """A book of this usual size."""
    def add(make):
        BOOKS[make.__name__] = (make, size, ending)
        return make
    return add


def form():
    """Rows of texts and numbers, and merges as (row, column, row, column), from 1."""
    sheet = openpyxl.load_workbook(FIXTURE).worksheets[1]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return rows, [(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges]


FORM, MERGES = form()
TABLE = 9  # the indicators' first row, from 0; the last ones are FORM[TABLE:]


def cell(row, column, value):
    at = f"{LETTERS[column]}{row}"
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{at}"><v>{value}</v></c>'


def row_of(row, values):
    return f'<row r="{row}">{"".join(cell(row, column, value) for column, value in enumerate(values))}</row>'


def form_rows(rows=None, below=0):
    return [row_of(number + below, values) for number, values in enumerate(FORM if rows is None else rows, 1)]


def merge_refs(below=0):
    return [f"{LETTERS[c1 - 1]}{r1 + below}:{LETTERS[c2 - 1]}{r2 + below}" for r1, c1, r2, c2 in MERGES]


class Sheet:
    """`rows`, `merges` and `behind` are texts in order; `parts` are further parts by name, with their kind."""

    def __init__(self, name="Sheet1", rows=(), merges=(), behind="", related=()):
        self.name, self.rows, self.merges, self.behind, self.related = name, rows, merges, behind, related


def relations(listed):
    inner = "".join(f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for i, kind, target in listed)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def write_pieces(package, name, pieces):
    with package.open(name, "w", force_zip64=True) as part:
        waiting, size = [], 0
        for piece in pieces:
            waiting.append(piece)
            size += len(piece)
            if size > 1 << 20:
                part.write("".join(waiting).encode())
                waiting, size = [], 0
        part.write("".join(waiting).encode())


def sheet_pieces(sheet):
    yield f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheetData>'
    yield from sheet.rows
    yield "</sheetData>"
    first = True
    for ref in sheet.merges:
        yield f'{"<mergeCells>" if first else ""}<mergeCell ref="{ref}"/>'
        first = False
    yield f'{"" if first else "</mergeCells>"}{sheet.behind}</worksheet>'


def write(path, sheets, strings=None, names=(), styles=None):
    """`strings` and `styles` are pieces of those parts' XML, `names` of the list of defined names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        types, links = [], []
        for number, sheet in enumerate(sheets, 1):
            write_pieces(package, f"xl/worksheets/sheet{number}.xml", sheet_pieces(sheet))
            links.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml"))
            types.append((f"/xl/worksheets/sheet{number}.xml", f"{SPREAD}.worksheet+xml"))
            for part, kind, pieces, content in sheet.related:
                write_pieces(package, part, pieces)
                types.append((f"/{part}", content))
            if sheet.related:
                package.writestr(f"xl/worksheets/_rels/sheet{number}.xml.rels",
                                 relations([(f"rId{n}", kind, f"/{part}") for n, (part, kind, _, _) in enumerate(sheet.related, 1)]))
        for part, pieces, kind in (("sharedStrings.xml", strings, "sharedStrings"), ("styles.xml", styles, "styles")):
            if pieces is not None:
                write_pieces(package, f"xl/{part}", pieces)
                links.append((kind, kind, part))
                types.append((f"/xl/{part}", f"{SPREAD}.{kind}+xml"))

        def workbook():
            listed = "".join(f'<sheet name="{escape(s.name)}" sheetId="{n}" r:id="rId{n}"/>' for n, s in enumerate(sheets, 1))
            yield f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets>'
            first = True
            for name in names:
                yield ("<definedNames>" if first else "") + name
                first = False
            yield ("" if first else "</definedNames>") + "</workbook>"
        write_pieces(package, "xl/workbook.xml", workbook())
        package.writestr("xl/_rels/workbook.xml.rels", relations(links))
        package.writestr("_rels/.rels", relations([("book", "officeDocument", "xl/workbook.xml")]))
        listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types)
        package.writestr("[Content_Types].xml", f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         f'<Override PartName="/xl/workbook.xml" ContentType="{SPREAD}.sheet.main+xml"/>{listed}</Types>')


def strings_of(*texts, then=()):
    yield f'{HEAD}<sst xmlns="{MAIN}">'
    for text in texts:
        yield f"<si><t>{escape(text)}</t></si>"
    yield from then
    yield "</sst>"


@book(20_000)
def shared_text(path, size):
    """One text of the greatest length that `size` cells share."""
    rows = (f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>' for r in range(1, size + 1))
    write(path, [Sheet(rows=rows)], strings_of("长" * LONGEST))


@book(20_000)
def shared_text_at_form(path, size):
    """The same below a form."""
    def rows():
        yield from form_rows()
        for r in range(25, 25 + size):
            yield f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>'
    write(path, [Sheet(rows=rows(), merges=merge_refs())], strings_of("长" * LONGEST))


@book(20_000)
def shared_text_as_goals(path, size):
    """The same in the third level of `size` indicators of a form."""
    def rows():
        yield from form_rows(FORM[:TABLE])
        for n in range(size):
            r = TABLE + 1 + n
            yield (f'<row r="{r}"><c r="C{r}" t="s"><v>0</v></c>{cell(r, 3, "说明")}{cell(r, 5, "≥95%")}{cell(r, 6, "文件")}</row>')
    write(path, [Sheet(rows=rows())], strings_of("长" * LONGEST))


@book(5_000_000)
def numbers(path, size):
    """`size` cells of numbers, ten a row."""
    rows = (f'<row r="{r}">{"".join(f"<c><v>{r + c}</v></c>" for c in range(10))}</row>' for r in range(1, size // 10 + 1))
    write(path, [Sheet(rows=rows)])


@book(1_000_000)
def numbers_at_form(path, size):
    """A million unread cells on a form's sheet."""
    def rows():
        yield from form_rows()
        for r in range(25, 25 + size // 10):
            yield f'<row r="{r}">{"".join(f"<c><v>{r + c}</v></c>" for c in range(10))}</row>'
    write(path, [Sheet(rows=rows(), merges=merge_refs())])


@book(200_000)
def texts_at_form(path, size):
    """Unread texts, each alone, on a form's sheet."""
    def rows():
        yield from form_rows()
        for r in range(25, 25 + 2 * size, 2):
            yield row_of(r, ["另行说明的事项"])
    write(path, [Sheet(rows=rows(), merges=merge_refs())])


@book(1_000_000)
def names(path, size):
    """Defined names."""
    write(path, [Sheet(rows=form_rows(), merges=merge_refs())],
          names=(f'<definedName name="n{n}">Sheet1!$A${n % 1000 + 1}</definedName>' for n in range(size)))


@book(1_000_000)
def merges(path, size):
    def refs():
        yield from merge_refs()
        for n in range(size - len(MERGES)):
            r, c = 30 + n // 100, 2 * (n % 100)
            yield f"{LETTERS[c]}{r}:{LETTERS[c + 1]}{r}"
    write(path, [Sheet(rows=form_rows(), merges=refs())])


@book(500_000)
def tall_merges(path, size):
    """Merges of two rows side by side, over cells that hold something."""
    def rows():
        yield from form_rows()
        for r in range(30, 30 + 2 * size // 1000):
            yield f'<row r="{r}">{"".join("<c><v>1</v></c>" for _ in range(1000))}</row>'

    def refs():
        yield from merge_refs()
        for n in range(size - len(MERGES)):
            r, c = 30 + 2 * (n // 1000), n % 1000
            yield f"{LETTERS[c]}{r}:{LETTERS[c]}{r + 1}"
    write(path, [Sheet(rows=rows(), merges=refs())])


@book(500_000)
def notes(path, size):
    """Comments on a form's sheet."""
    def pieces():
        yield f'{HEAD}<comments xmlns="{MAIN}"><authors><author>x</author></authors><commentList>'
        for n in range(size):
            yield f'<comment ref="A{n + 30}" authorId="0"><text><t>note {n}</t></text></comment>'
        yield "</commentList></comments>"
    write(path, [Sheet(rows=form_rows(), merges=merge_refs(),
                       related=[("xl/comments1.xml", "comments", pieces(), f"{SPREAD}.comments+xml")])])


@book(500_000)
def conditions(path, size):
    """Conditional formats."""
    behind = "".join(f'<conditionalFormatting sqref="A{n + 1}"><cfRule type="expression" priority="{n + 1}"><formula>1</formula></cfRule>'
                     "</conditionalFormatting>" for n in range(size))
    write(path, [Sheet(rows=form_rows(), merges=merge_refs(), behind=behind)])


@book(1_024)
def sheets(path, size):
    """A form on each of the sheets."""
    write(path, [Sheet(f"项目{n}", form_rows(), merge_refs()) for n in range(size)])


@book(1_024)
def long_names(path, size):
    """The same, with sheet names of a length that nobody refuses."""
    write(path, [Sheet("长" * 10_000 + str(n), form_rows(), merge_refs()) for n in range(size)])


@book(3_000)
def forms(path, size):
    """Forms below each other on one sheet."""
    step = len(FORM) + 2
    write(path, [Sheet(rows=(row for n in range(size) for row in form_rows(below=n * step)),
                       merges=(ref for n in range(size) for ref in merge_refs(n * step)))])


@book(300)
def forms_beside(path, size):
    """Forms beside each other on one sheet."""
    step = len(FORM[0]) + 1
    count = min(size, 1000 // step)
    rows = (row_of(number, [value for _ in range(count) for value in [*values, None]]) for number, values in enumerate(FORM, 1))
    write(path, [Sheet(rows=rows, merges=[f"{LETTERS[c1 - 1 + n * step]}{r1}:{LETTERS[c2 - 1 + n * step]}{r2}"
                                          for n in range(count) for r1, c1, r2, c2 in MERGES])])


@book(10_000)
def label(path, size):
    """One label over and over below a form."""
    def rows():
        yield from form_rows()
        for r in range(25, 25 + size):
            yield row_of(r, ["预算数"])
    write(path, [Sheet(rows=rows(), merges=merge_refs())])


@book(10_000)
def titles(path, size):
    """One title over and over."""
    write(path, [Sheet(rows=(row_of(r, [FORM[0][0]]) for r in range(1, size + 1)))])


@book(LONGEST)
def digits(path, size):
    """A cell of digits for each value of a form."""
    rows = [[value if column % 2 == 0 or number < 2 else "9" * size for column, value in enumerate(values)]
            for number, values in enumerate(FORM)]
    write(path, [Sheet(rows=form_rows(rows), merges=merge_refs())])


@book(LONGEST)
def long_values(path, size):
    """Every value of a form as long as can be, of words that say something."""
    filling = ("1、完成信访案件办结率≥95%，资金50.5万元，2022年3月底前达到50%；" * size)[:size]
    rows = [[value if column % 2 == 0 or number < 2 else filling for column, value in enumerate(values)]
            for number, values in enumerate(FORM)]
    write(path, [Sheet(rows=form_rows(rows), merges=merge_refs())])


@book(200_000)
def indicators(path, size):
    """A form's table with that many rows."""
    def rows():
        yield from form_rows(FORM[:TABLE])
        for n in range(size):
            yield row_of(TABLE + 1 + n, ["产出指标", "数量指标", f"第{n}项", f"第{n}项的说明", None, f"≥{n}件", "县财政要求"])
    write(path, [Sheet(rows=rows())])


@book(5_000)
def faulty_indicators(path, size):
    """A form's table whose rows each hold several faults: what annotated copies are made of."""
    def rows():
        yield from form_rows(FORM[:TABLE])
        for n in range(size):
            yield row_of(TABLE + 1 + n, ["产出指标", "数量指标", f"提高{n}", "待定", None, f"较好{n}", "上级"])
    write(path, [Sheet(rows=rows())])


@book(200_000)
def rich(path, size):
    """Rich texts of many runs."""
    runs = "".join(f"<r><rPr><b/></rPr><t>{n}</t></r>" for n in range(100))
    write(path, [Sheet(rows=[*form_rows(), '<row r="30"><c r="A30" t="s"><v>0</v></c></row>'], merges=merge_refs())],
          strings_of(then=(f"<si>{runs}</si>" for _ in range(size // 100))))


@book(1_000_000)
def styles(path, size):
    def pieces():
        yield f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>'
        for n in range(size):
            yield f'<xf numFmtId="{n % 40}" fontId="0" fillId="0" borderId="0"/>'
        yield "</cellXfs></styleSheet>"
    write(path, [Sheet(rows=form_rows(), merges=merge_refs())], styles=pieces())


@book(1_000_000)
def number_formats(path, size):
    def pieces():
        yield f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>'
        for n in range(size):
            yield f'<numFmt numFmtId="{n + 164}" formatCode="0.0&quot;{n}&quot;"/>'
        yield "</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>"
        for n in range(size):
            yield f'<xf numFmtId="{n + 164}" fontId="0" fillId="0" borderId="0"/>'
        yield "</cellXfs></styleSheet>"
    write(path, [Sheet(rows=form_rows(), merges=merge_refs())], styles=pieces())


@book(1_000_000)
def unused_strings(path, size):
    write(path, [Sheet(rows=form_rows(), merges=merge_refs())],
          strings_of(then=(f"<si><t>nobody shows text number {n}</t></si>" for n in range(size))))


@book(2_000_000)
def different_texts(path, size):
    """Cells with a text of their own each, ten a row."""
    rows = (f'<row r="{r}">{"".join(f"<c t=%sinlineStr%s><is><t>{r} {c}</t></is></c>" % (chr(34), chr(34)) for c in range(10))}</row>'
            for r in range(1, size // 10 + 1))
    write(path, [Sheet(rows=rows)])


@book(1_000_000)
def formulas(path, size):
    """Cells with a formula of their own each, ten a row."""
    rows = (f'<row r="{r}">{"".join(f"<c><f>A{r}+{c}</f><v>{c}</v></c>" for c in range(10))}</row>' for r in range(1, size // 10 + 1))
    write(path, [Sheet(rows=rows)])


@book(1_000_000)
def hidden_rows(path, size):
    rows = (f'<row r="{r}" hidden="1"><c><v>1</v></c></row>' for r in range(30, min(size, 1_048_576 - 30) + 30))
    write(path, [Sheet(rows=[*form_rows(), *rows], merges=merge_refs())])
