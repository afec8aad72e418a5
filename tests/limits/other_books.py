"""The same as books.py in the other containers: .xls by its own bytes, .ods and .fods, csv, XML Spreadsheet 2003, HTML tables. A file has
at most 256 MiB, so that sizes are smaller where a container takes more bytes for a cell."""
import struct
import zipfile
from xml.sax.saxutils import escape

from books import BOOKS, FORM, LONGEST, MERGES, TABLE, book

FAULTY = ("产出指标", "数量指标", "提高", "待定", None, "较好", "上级")


def joined(path, pieces, encoding="utf-8"):
    with open(path, "wb") as file:
        waiting, size = [], 0
        for piece in pieces:
            waiting.append(piece)
            size += len(piece)
            if size > 1 << 20:
                file.write("".join(waiting).encode(encoding))
                waiting, size = [], 0
        file.write("".join(waiting).encode(encoding))


# --- BIFF8 in a compound file of version 4 -------------------------------------------------------------------------

SECTOR = 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def record(kind, body=b""):
    return struct.pack("<HH", kind, len(body)) + body


def text16(text):
    units = text.encode("utf-16-le")
    return struct.pack("<HB", len(units) // 2, 1) + units


def entry(name, kind, first, size, child=FREE):
    units = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII16sIQQIQ", units, len(units), kind, 1, FREE, FREE, child, b"", 0, 0, 0, first, size)


def compound(path, pieces):
    """A compound file with the stream Workbook: behind the header FAT and directory, whose size is known at the end."""
    with open(path, "wb") as file:
        fats = 64  # for 65,536 sectors
        file.write(b"\0" * SECTOR * (1 + fats + 1))
        size = 0
        for piece in pieces:
            file.write(piece)
            size += len(piece)
        file.write(b"\0" * (-size % SECTOR))
        sectors = -(-size // SECTOR)
        table = [FAT] * fats + [END] + [n + 1 for n in range(fats + 1, fats + sectors)] + [END]
        assert len(table) <= fats * SECTOR // 4
        table += [FREE] * (fats * SECTOR // 4 - len(table))
        file.seek(SECTOR)
        file.write(struct.pack(f"<{len(table)}I", *table))
        file.write(entry("Root Entry", 5, END, 0, 1) + entry("Workbook", 2, fats + 1, size) + b"\0" * (SECTOR - 256))
        file.seek(0)
        file.write(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 16 + struct.pack("<HHHHH6sIIIIIIIIII", 0x3E, 4, 0xFFFE, 12, 6, b"", 1, fats,
                   fats, 0, 4096, END, 0, END, 0, 0)[:52] + struct.pack("<109I", *range(fats), *[FREE] * (109 - fats)))


def bof(kind):
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 1997, 0, 0x600))


def strings16(texts):
    """SST with its CONTINUE records, a text a record."""
    texts = [text16(text) for text in texts]
    yield record(0xFC, struct.pack("<II", len(texts), len(texts)))
    for text in texts:
        if len(text) <= 8224:
            yield record(0x3C, text)
            continue
        yield record(0x3C, text[:8223])
        for at in range(8223, len(text), 8222):
            yield record(0x3C, b"\1" + text[at:at + 8222])


def biff(path, sheets, globals=(), behind=()):
    """`sheets` are names with a function that gives the records between BOF and EOF; sizes are found in a first pass."""
    front = bof(5) + b"".join(globals)
    behind = b"".join(behind)
    lengths = [len(bof(0x10)) + sum(map(len, records())) + 4 for _, records in sheets]
    heads = [struct.pack("<BB", 0, 0) + bytes([len(name), 1]) + name.encode("utf-16-le") for name, _ in sheets]
    offset = len(front) + sum(8 + len(head) for head in heads) + len(behind) + 4
    listed = []
    for head, length in zip(heads, lengths):
        listed.append(record(0x85, struct.pack("<I", offset) + head))
        offset += length

    def pieces():
        yield front + b"".join(listed) + behind + record(0x0A)
        for _, records in sheets:
            yield bof(0x10)
            yield from records()
            yield record(0x0A)
    compound(path, pieces())


def label(row, column, text):
    return record(0x204, struct.pack("<HHH", row, column, 0) + text16(text))


def biff_row(row, values):
    for column, value in enumerate(values):
        if isinstance(value, str):
            yield label(row, column, value)
        elif value is not None:
            yield record(0x203, struct.pack("<HHHd", row, column, 0, float(value)))


def biff_form(rows=FORM, below=0):
    for number, values in enumerate(rows):
        yield from biff_row(number + below, values)


def biff_merges(ranges):
    for at in range(0, len(ranges), 1000):
        some = ranges[at:at + 1000]
        yield record(0xE5, struct.pack("<H", len(some)) + b"".join(struct.pack("<HHHH", *one) for one in some))


FORM_RANGES = [(r1 - 1, r2 - 1, c1 - 1, c2 - 1) for r1, c1, r2, c2 in MERGES]


@book(18_000_000, ".xls")
def xls_numbers(path, size):
    """RK numbers, 256 a record, on sheets of 65,536 rows."""
    body = b"".join(struct.pack("<HI", 0, 6) for _ in range(256))
    rows = -(-size // 256)
    per = 65_536
    sheets = []
    for at in range(0, rows, per):
        count = min(per, rows - at)
        sheets.append((f"s{at}", lambda count=count: (record(0xBD, struct.pack("<HH", r, 0) + body + struct.pack("<H", 255)) for r in range(count))))
    biff(path, sheets)


@book(5_000_000, ".xls")
def xls_labels(path, size):
    """Cells of 200 shared strings."""
    def records():
        for n in range(size):
            yield record(0xFD, struct.pack("<HHHI", n // 128, n % 128, 0, n % 200))
    biff(path, [("a", records)], behind=strings16([f"文字{n}" for n in range(200)]))


@book(60_000, ".xls")
def xls_shared_text(path, size):
    def records():
        for n in range(size):
            yield record(0xFD, struct.pack("<HHHI", n, 0, 0, 0))
    biff(path, [("a", records)], behind=strings16(["长" * 32_000]))


@book(4_000_000, ".xls")
def xls_different_texts(path, size):
    def records():
        for n in range(size):
            yield label(n // 128, n % 128, f"{n}甲乙丙丁戊己")
    biff(path, [("a", records)])


@book(1_000_000, ".xls")
def xls_merges(path, size):
    def records():
        yield from biff_form()
        ranges = FORM_RANGES + [(30 + n // 100, 30 + n // 100, 2 * (n % 100), 2 * (n % 100) + 1) for n in range(size - len(FORM_RANGES))]
        yield from biff_merges(ranges)
    biff(path, [("表", records)])


@book(1_024, ".xls")
def xls_sheets(path, size):
    biff(path, [(f"项目{n}", lambda: [*biff_form(), *biff_merges(FORM_RANGES)]) for n in range(size)])


@book(4_000_000, ".xls")
def xls_styles(path, size):
    """XF records, and fonts and formats to them."""
    def globals():
        for n in range(size):
            yield record(0xE0, struct.pack("<HHHBBBBIIH", n % 400, n % 300, 0, 0, 0, 0, 0, n, n, 0))
    def records():
        yield from biff_form()
        for n in range(60_000):
            yield record(0x201, struct.pack("<HHH", 40 + n // 200, n % 200, n))
    fonts = [record(0x31, struct.pack("<HHHHHBBBB", 200 + n, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + bytes([2, 1]) + "宋体".encode("utf-16-le")) for n in range(500)]
    formats = [record(0x41E, struct.pack("<H", n) + text16(f"0.{'0' * (n % 30)}\"{n}\"")) for n in range(400)]
    biff(path, [("表", records)], globals=[*fonts, *formats, *globals()])


@book(2_000_000, ".xls")
def xls_blanks(path, size):
    """Styled cells without a value, a long row each."""
    body = b"".join(struct.pack("<H", n % 60) for n in range(256))
    def records():
        for n in range(size // 256):
            yield record(0xBE, struct.pack("<HH", n % 65_536, 0) + body + struct.pack("<H", 255))
    xfs = [record(0xE0, struct.pack("<HHHBBBBIIH", 0, n % 40, 0, n % 8, 0, 0, 0, 0, 0, 0)) for n in range(60)]
    biff(path, [("表", records)], globals=xfs)


@book(2_500_000, ".xls")
def xls_formulas(path, size):
    def records():
        for n in range(size):
            tokens = struct.pack("<BHHBHB", 0x44, n % 65_536, 0xC000, 0x1E, 7, 0x03)
            yield record(0x06, struct.pack("<HHHdHIH", n // 128, n % 128, 0, 3.0, 0, 0, len(tokens)) + tokens)
    biff(path, [("a", records)])


@book(60_000, ".xls")
def xls_long_formulas(path, size):
    """Each of 1,600 operations."""
    tokens = struct.pack("<BH", 0x1E, 7) + struct.pack("<BHHB", 0x44, 1, 0xC001, 0x03) * 600
    def records():
        for n in range(size):
            yield record(0x06, struct.pack("<HHHdHIH", n, 0, 0, 3.0, 0, 0, len(tokens)) + tokens)
    biff(path, [("a", records)])


@book(4_000_000, ".xls")
def xls_shared_formulas(path, size):
    """One formula of many operations that all cells share."""
    tokens = struct.pack("<BH", 0x1E, 7) + struct.pack("<BHHB", 0x4C, 1, 0xC001, 0x03) * 600
    def records():
        first = True
        for n in range(size):
            row, column = n // 256, n % 256
            yield record(0x06, struct.pack("<HHHdHIHBHH", row, column, 0, 3.0, 8, 0, 5, 1, 0, 0))
            if first:
                yield record(0x4BC, struct.pack("<HHBBBBH", 0, 65_535, 0, 255, 0, 0, len(tokens)) + tokens)
            first = False
    biff(path, [("a", records)])


@book(500_000, ".xls")
def xls_names(path, size):
    def behind():
        for n in range(size):
            name = f"n{n}"
            tokens = struct.pack("<BHHH", 0x5A, 0, n % 60_000, 0)
            yield record(0x18, struct.pack("<HBBHHHBBBB", 0, 0, len(name), len(tokens), 0, 0, 0, 0, 0, 0) + b"\0" + name.encode() + tokens)
    biff(path, [("表", lambda: biff_form())], behind=behind())


@book(3_000, ".xls")
def xls_forms(path, size):
    step = len(FORM) + 2
    def records():
        for n in range(size):
            yield from biff_form(below=n * step)
        yield from biff_merges([(r1 + n * step, r2 + n * step, c1, c2) for n in range(size) for r1, r2, c1, c2 in FORM_RANGES])
    biff(path, [("表", records)])


@book(5_000, ".xls")
def xls_faulty_indicators(path, size):
    def records():
        yield from biff_form(FORM[:TABLE])
        for n in range(size):
            yield from biff_row(TABLE + n, [value and f"{value}{n if at in (2, 5) else ''}" for at, value in enumerate(FAULTY)])
    biff(path, [("表", records)])


@book(1_000_000, ".xls")
def xls_columns(path, size):
    """COLINFO and ROW records, over and over."""
    def records():
        yield from biff_form()
        for n in range(size):
            yield record(0x7D, struct.pack("<HHHHHH", n % 200, n % 200 + n % 50, 2000 + n % 1000, 0, 0, 0))
            yield record(0x208, struct.pack("<HHHHHHI", n % 65_536, 0, 10, 300, 0, 0, 0x100))
    biff(path, [("表", records)])


# --- OpenDocument ---------------------------------------------------------------------------------------------------

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = "".join(f' xmlns:{short}="{ODF}{name}:1.0"' for short, name in (
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"), ("fo", "xsl-fo-compatible")))
MIME = "application/vnd.oasis.opendocument.spreadsheet"


def ods_cell(value, spans=""):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
        return f'<table:table-cell{spans} office:value-type="string">{lines}</table:table-cell>'
    return f'<table:table-cell{spans} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'


def ods_form(rows=FORM):
    spans = {(r1 - 1, c1 - 1): f' table:number-rows-spanned="{r2 - r1 + 1}" table:number-columns-spanned="{c2 - c1 + 1}"' for r1, c1, r2, c2 in MERGES}
    for number, values in enumerate(rows):
        cells = "".join(ods_cell(value, spans.get((number, column), "")) for column, value in enumerate(values))
        yield f"<table:table-row>{cells}</table:table-row>"


def table(rows, name="表"):
    yield f'<table:table table:name="{name}">'
    yield from rows
    yield "</table:table>"


def fods(path, body, styles=()):
    def pieces():
        yield f'<?xml version="1.0" encoding="UTF-8"?><office:document{SPACES} office:version="1.3" office:mimetype="{MIME}"><office:automatic-styles>'
        yield from styles
        yield "</office:automatic-styles><office:body><office:spreadsheet>"
        yield from body
        yield "</office:spreadsheet></office:body></office:document>"
    joined(path, pieces())


def ods(path, body, styles=()):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("mimetype", MIME, zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{ODF}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
                         f'manifest:media-type="{MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        with package.open("content.xml", "w", force_zip64=True) as part:
            part.write(f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{SPACES} office:version="1.3"><office:automatic-styles>'.encode())
            waiting, size = [], 0
            for piece in (*styles, "</office:automatic-styles><office:body><office:spreadsheet>"):
                part.write(piece.encode())
            for piece in body:
                waiting.append(piece)
                size += len(piece)
                if size > 1 << 20:
                    part.write("".join(waiting).encode())
                    waiting, size = [], 0
            part.write(("".join(waiting) + "</office:spreadsheet></office:body></office:document-content>").encode())


def number_rows(size, wide=1000):
    row = "<table:table-row>" + "".join(ods_cell(n) for n in range(wide)) + "</table:table-row>"
    return (row for _ in range(size // wide))


@book(5_000_000, ".ods")
def ods_numbers(path, size):
    ods(path, table(number_rows(size)))


@book(2_400_000, ".fods")
def fods_numbers(path, size):
    fods(path, table(number_rows(size)))


@book(20_000_000, ".ods")
def ods_repeated(path, size):
    """Cells that one element stands for."""
    ods(path, table([f'<table:table-row table:number-rows-repeated="{size // 1000}"><table:table-cell table:number-columns-repeated="1000" '
                     'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>']))


@book(1_000_000, ".ods")
def ods_repeated_text(path, size):
    """One text of the greatest length in cells that one element stands for."""
    ods(path, table([f'<table:table-row table:number-rows-repeated="{size // 1000}"><table:table-cell table:number-columns-repeated="1000" '
                     f'office:value-type="string"><text:p>{"长" * LONGEST}</text:p></table:table-cell></table:table-row>']))


@book(20_000, ".ods")
def ods_same_text(path, size):
    """One text of the greatest length, written in each of the cells."""
    row = f"<table:table-row>{ods_cell('长' * LONGEST)}</table:table-row>"
    ods(path, table(row for _ in range(size)))


@book(2_000_000, ".ods")
def ods_different_texts(path, size):
    ods(path, table(f"<table:table-row>{''.join(ods_cell(f'{n} 甲乙 {c}') for c in range(10))}</table:table-row>" for n in range(size // 10)))


@book(500_000, ".ods")
def ods_styles(path, size):
    def styles():
        for n in range(size):
            yield (f'<style:style style:name="c{n}" style:family="table-cell" style:parent-style-name="c{n - 1}"><style:text-properties fo:font-size="{n % 90 + 1}pt"/>'
                   "</style:style>")
    def rows():
        yield from ods_form()
        for n in range(size // 100):
            yield "<table:table-row>" + "".join(f'<table:table-cell table:style-name="c{n * 100 + c}"/>' for c in range(100)) + "</table:table-row>"
    ods(path, table(rows()), styles())


@book(300_000, ".ods")
def ods_number_styles(path, size):
    def styles():
        for n in range(size):
            yield (f'<number:number-style style:name="N{n}"><number:number number:decimal-places="{n % 20}" number:min-integer-digits="1"/>'
                   f"<number:text>{n}</number:text></number:number-style>"
                   f'<style:style style:name="c{n}" style:family="table-cell" style:data-style-name="N{n}"/>')
    def rows():
        yield from ods_form()
        for n in range(size // 100):
            yield "<table:table-row>" + "".join(f'<table:table-cell table:style-name="c{n * 100 + c}" office:value-type="float" office:value="1"/>' for c in range(100)) + "</table:table-row>"
    ods(path, table(rows()), styles())


@book(1_000_000, ".ods")
def ods_merges(path, size):
    def rows():
        yield from ods_form()
        yield "<table:table-row/>" * 5
        row = "<table:table-row>" + '<table:table-cell table:number-columns-spanned="2"/><table:covered-table-cell/>' * 100 + "</table:table-row>"
        for _ in range((size - len(MERGES)) // 100):
            yield row
    ods(path, table(rows()))


@book(1_024, ".ods")
def ods_sheets(path, size):
    ods(path, (piece for n in range(size) for piece in table(ods_form(), f"项目{n}")))


@book(500_000, ".ods")
def ods_notes(path, size):
    def rows():
        yield from ods_form()
        for n in range(size):
            yield f"<table:table-row><table:table-cell><office:annotation><text:p>note {n}</text:p></office:annotation></table:table-cell></table:table-row>"
    ods(path, table(rows()))


@book(4_000_000, ".ods")
def ods_paragraphs(path, size):
    """Cells with very many empty paragraphs and spaces."""
    cell = "<table:table-row><table:table-cell office:value-type=\"string\">" + "<text:p/>" * 20_000 + "</table:table-cell></table:table-row>"
    ods(path, table(cell for _ in range(size // 20_000)))


@book(240, ".ods")
def ods_deep(path, size):
    """Groups within groups."""
    ods(path, table(["<table:table-row-group>" * size, *ods_form(), "</table:table-row-group>" * size]))


@book(1_000_000, ".ods")
def ods_formulas(path, size):
    row = lambda n: "".join(f'<table:table-cell table:formula="of:=[.A{n + 1}]+{c}" office:value-type="float" office:value="1"/>' for c in range(10))
    ods(path, table(f"<table:table-row>{row(n)}</table:table-row>" for n in range(size // 10)))


@book(16_384, ".ods")
def ods_columns(path, size):
    """Every column and row of its own style."""
    styles = (f'<style:style style:name="co{n}" style:family="table-column"><style:table-column-properties style:column-width="{n}mm"/></style:style>' for n in range(size))
    columns = "".join(f'<table:table-column table:style-name="co{n}"/>' for n in range(size))
    ods(path, table([columns, *ods_form()]), styles)


@book(5_000, ".ods")
def ods_faulty_indicators(path, size):
    def rows():
        yield from ods_form(FORM[:TABLE])
        for n in range(size):
            yield "<table:table-row>" + "".join(ods_cell(value and f"{value}{n if at in (2, 5) else ''}") for at, value in enumerate(FAULTY)) + "</table:table-row>"
    ods(path, table(rows()))


@book(300_000, ".ods")
def ods_names(path, size):
    def body():
        yield from table(ods_form())
        yield "<table:named-expressions>"
        for n in range(size):
            yield f'<table:named-range table:name="n{n}" table:cell-range-address="$表.$A${n % 1000 + 1}"/>'
        yield "</table:named-expressions>"
    ods(path, body())


# --- csv ------------------------------------------------------------------------------------------------------------

@book(20_000_000, ".csv")
def csv_numbers(path, size):
    line = ",".join(str(n) for n in range(20)) + "\n"
    joined(path, (line for _ in range(size // 20)))


@book(20_000_000, ".csv")
def csv_empty(path, size):
    """Commas and nothing else, and a text behind them."""
    joined(path, ("," * 16_383 + "x\n" for _ in range(size // 1000)))


@book(2_500, ".csv")
def csv_long(path, size):
    joined(path, ("长" * LONGEST + "\n" for _ in range(size)))


@book(30_000_000, ".csv")
def csv_quotes(path, size):
    """Quotes in quotes."""
    joined(path, ('"' + '""' * 10_000 + '"\n' for _ in range(size // 10_000)))


@book(5_000_000, ".csv")
def csv_gb18030(path, size):
    joined(path, (f"绩效{n},目标{n}\n" for n in range(size)), "gb18030")


@book(5_000_000, ".csv")
def csv_utf16(path, size):
    joined(path, (f"绩效{n},目标{n}\n" for n in range(size)), "utf-16")


@book(16_384, ".csv")
def csv_wide(path, size):
    joined(path, (",".join(f"{r} {c}" for c in range(size)) + "\n" for r in range(600)))


@book(5_000, ".csv")
def csv_faulty_indicators(path, size):
    def lines():
        for values in FORM[:TABLE]:
            yield ",".join('"' + str("" if value is None else value).replace('"', '""') + '"' for value in values) + "\n"
        for n in range(size):
            yield ",".join((value or "") + (str(n) if at in (2, 5) else "") for at, value in enumerate(FAULTY)) + "\n"
    joined(path, lines())


# --- XML Spreadsheet 2003 -------------------------------------------------------------------------------------------

OFFICE = "urn:schemas-microsoft-com:office:"


def xml_cell(value, behind=""):
    if value is None:
        return "<Cell/>"
    kind = "String" if isinstance(value, str) else "Number"
    return f'<Cell{behind}><Data ss:Type="{kind}">{escape(str(value))}</Data></Cell>'


def xml_form(rows=FORM):
    spans = {(r1 - 1, c1 - 1): f' ss:MergeDown="{r2 - r1}" ss:MergeAcross="{c2 - c1}"' for r1, c1, r2, c2 in MERGES}
    for number, values in enumerate(rows, 1):
        cells = "".join(xml_cell(value, f' ss:Index="{column + 1}"' + spans.get((number - 1, column), "")) for column, value in enumerate(values) if value is not None)
        yield f'<Row ss:Index="{number}">{cells}</Row>'


def xml_table(rows, name="表"):
    yield f'<Worksheet ss:Name="{name}"><Table>'
    yield from rows
    yield "</Table></Worksheet>"


def xml(path, body, encoding="utf-8"):
    def pieces():
        yield f'<?xml version="1.0" encoding="{encoding}"?><Workbook xmlns="{OFFICE}spreadsheet" xmlns:ss="{OFFICE}spreadsheet">'
        yield from body
        yield "</Workbook>"
    joined(path, pieces(), encoding)


@book(6_000_000, ".xml")
def xml_numbers(path, size):
    row = "<Row>" + '<Cell><Data ss:Type="Number">1</Data></Cell>' * 16_000 + "</Row>"
    xml(path, xml_table(row for _ in range(size // 16_000)))


@book(2_600, ".xml")
def xml_same_text(path, size):
    xml(path, xml_table(f"<Row>{xml_cell('绩效目' * (LONGEST // 3))}</Row>" for _ in range(size)))


@book(12_500, ".xml")
def xml_gbk(path, size):
    xml(path, xml_table(f"<Row>{xml_cell('绩效目标' * 2500)}</Row>" for _ in range(size)), "gbk")


@book(1_000_000, ".xml")
def xml_names(path, size):
    def body():
        yield "<Names>"
        yield from ('<NamedRange ss:Name="a" ss:RefersTo="=R1C1"/>' for _ in range(size))
        yield "</Names>"
        yield from xml_table(xml_form())
    xml(path, body())


@book(1_000_000, ".xml")
def xml_merges(path, size):
    """Merges of four rows, side by side."""
    def rows():
        yield from xml_form()
        line = '<Cell ss:MergeDown="3"/>' * 16_384
        for n in range((size - len(MERGES)) // 16_384):
            yield f'<Row ss:Index="{40 + 4 * n}">{line}</Row>'
    xml(path, xml_table(rows()))


@book(1_000_000, ".xml")
def xml_styles(path, size):
    def body():
        yield "<Styles>"
        for n in range(size):
            yield f'<Style ss:ID="s{n}"' + (f' ss:Parent="s{n - 1}"' if n else "") + f'><Font ss:Size="{n % 90 + 1}"/><NumberFormat ss:Format="0.0&quot;{n}&quot;"/></Style>'
        yield "</Styles>"
        yield from xml_table([*xml_form(), *(f'<Row ss:StyleID="s{n}"><Cell ss:StyleID="s{n + 1}"/></Row>' for n in range(size // 10))])
    xml(path, body())


@book(10_000_000, ".xml")
def xml_styled(path, size):
    row = "<Row>" + '<Cell ss:StyleID="a"/><Cell ss:StyleID="b"/>' * 8_192 + "</Row>"
    xml(path, ["<Styles><Style ss:ID='a'><Font ss:Bold='1'/></Style><Style ss:ID='b'><Font ss:Italic='1'/></Style></Styles>", *xml_table(row for _ in range(size // 16_384))])


@book(20_000, ".xml")
def xml_formulas(path, size):
    formula = "R1C1+" * 1000 + "R1C1"
    xml(path, xml_table(f'<Row><Cell ss:Formula="={formula}"/></Row>' for _ in range(size)))


@book(3_000_000, ".xml")
def xml_rich(path, size):
    xml(path, xml_table([f'<Row><Cell><Data ss:Type="String">{"<B>a</B>" * size}</Data></Cell></Row>']))


@book(500_000, ".xml")
def xml_notes(path, size):
    xml(path, xml_table([*xml_form(), *(f"<Row><Cell><Comment><Data>note {n}</Data></Comment></Cell></Row>" for n in range(size))]))


@book(1_024, ".xml")
def xml_sheets(path, size):
    xml(path, (piece for n in range(size) for piece in xml_table(xml_form(), f"项目{n}")))


@book(2_000_000, ".xml")
def xml_different_texts(path, size):
    xml(path, xml_table(f"<Row>{''.join(xml_cell(f'{n} 甲乙 {c}') for c in range(10))}</Row>" for n in range(size // 10)))


@book(5_000, ".xml")
def xml_faulty_indicators(path, size):
    def rows():
        yield from xml_form(FORM[:TABLE])
        for n in range(size):
            yield f"<Row>{''.join(xml_cell(value and value + (str(n) if at in (2, 5) else '')) for at, value in enumerate(FAULTY))}</Row>"
    xml(path, xml_table(rows()))


# --- HTML -----------------------------------------------------------------------------------------------------------

def html_form(rows=FORM):
    spans, covered = {}, set()
    for r1, c1, r2, c2 in MERGES:
        spans[r1 - 1, c1 - 1] = f' rowspan="{r2 - r1 + 1}" colspan="{c2 - c1 + 1}"'
        covered |= {(r, c) for r in range(r1 - 1, r2) for c in range(c1 - 1, c2)} - {(r1 - 1, c1 - 1)}
    for number, values in enumerate(rows):
        cells = "".join(f"<td{spans.get((number, column), '')}>{escape(str('' if value is None else value))}" for column, value in enumerate(values)
                        if (number, column) not in covered)
        yield f"<tr>{cells}"


def html(path, body, encoding="utf-8"):
    joined(path, ("<html><body>", *(() if encoding == "utf-8" else (f'<meta charset="{encoding}">',)), *body) if isinstance(body, list) else
           (piece for part in (["<html><body>"], body) for piece in part), encoding)


def tabled(rows):
    yield "<table>"
    yield from rows
    yield "</table>"


@book(20_000_000, ".html")
def html_numbers(path, size):
    row = "<tr>" + "<td>1" * 16_384
    html(path, tabled(row for _ in range(size // 16_384)))


@book(400_000, ".html")
def html_wide(path, size):
    """Rows of as many columns as there are."""
    row = "<tr>" + "<td>1" * 16_384
    html(path, tabled(row for _ in range(size // 16_384)))


@book(400_000, ".html")
def html_css(path, size):
    html(path, [f"<style>{'td{color:red}' * size}</style>", "".join(tabled(f'<tr><td style="width:{n % 900}pt">a' for n in range(size // 2)))])


@book(400_000, ".html")
def html_classes(path, size):
    """A rule for each class, and a cell of each."""
    html(path, ["<style>", *(f".c{n}{{font-size:{n % 90 + 1}pt;mso-number-format:'0.0\\\"{n}\\\"'}}" for n in range(size)), "</style>",
                *tabled(f'<tr><td class="c{n} c{n + 1}">a' for n in range(size))])


@book(16_384, ".html")
def html_tall(path, size):
    """A row of cells down to the end, every other of them."""
    html(path, tabled(["<tr>" + "".join(f"<td rowspan={65_534 if n % 2 else 1}>a" for n in range(size)), *("<tr>" + "<td>" * (size // 2) for _ in range(6000))]))


@book(400_000, ".html")
def html_feet(path, size):
    html(path, tabled("<tfoot><tr><td>a" for _ in range(size)))


@book(200_000, ".html")
def html_wrapped(path, size):
    """Tables in tables of one cell."""
    html(path, ["<table><tr><td>" * 200, "<table><tr><td>x<td>y</table>" * size, "</table>" * 200])


@book(20_000_000, ".html")
def html_text(path, size):
    html(path, ["a " * size, "<table></table>"])


@book(10_000_000, ".html")
def html_bold(path, size):
    """Tags that nobody closes."""
    html(path, ["<table><tr><td>", "<b>a" * size, "</table>"])


@book(10_000_000, ".html")
def html_open(path, size):
    html(path, ["<table><tr><td>x</table>", "<" * size, "<a b='" * (size // 10)])


@book(10_000_000, ".html")
def html_attributes(path, size):
    html(path, ["<table><tr><td ", "".join(f"a{n}=1 " for n in range(size // 10)), ">x</table>"])


@book(10_000_000, ".html")
def html_entities(path, size):
    html(path, tabled(["<tr><td>" + "&nbsp;&#20013;&lt;&bogus;" * 1500 for _ in range(size // 1500)]))


@book(1_024, ".html")
def html_sheets(path, size):
    html(path, (piece for _ in range(size) for piece in tabled(html_form())))


@book(1_000_000, ".html")
def html_merges(path, size):
    row = "<tr>" + "<td colspan=2>" * 100
    html(path, tabled([*html_form(), "<tr>" * 5, *(row for _ in range(size // 100))]))


@book(12_500, ".html")
def html_utf16(path, size):
    html(path, tabled("<tr><td>" + "绩效目标" * 2500 for _ in range(size)), "utf-16")


@book(5_000, ".html")
def html_faulty_indicators(path, size):
    html(path, tabled([*html_form(FORM[:TABLE]), *("<tr>" + "".join(f"<td>{value or ''}{n if at in (2, 5) else ''}" for at, value in enumerate(FAULTY)) for n in range(size))]))


@book(240, ".html")
def html_deep(path, size):
    html(path, ["<div>" * 100_000, *tabled(html_form()), "<table><tr><td>" * size, "x"])
