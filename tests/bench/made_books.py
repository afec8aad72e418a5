"""Workbooks of one growing kind, for the plots of how cost grows: KINDS[kind](path, size). Bytes by hand, so that what
grows is just what is meant to."""
import pathlib
import shutil
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def column(number):
    name = ""
    while number >= 0:
        name, number = chr(65 + number % 26) + name, number // 26 - 1
    return name


def cell(row, place, text):
    at = f"{column(place)}{row}"
    if isinstance(text, int):
        return f'<c r="{at}"><v>{text}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet(rows, behind=""):
    lines = (f'<row r="{n}">{"".join(row)}</row>' for n, row in enumerate(rows, 1))
    return f'<worksheet {MAIN}><sheetData>{"".join(lines)}</sheetData>{behind}</worksheet>'


def write(path, sheets, parts=()):
    parts = dict(parts)
    names = [f"xl/worksheets/sheet{n}.xml" for n in range(1, len(sheets) + 1)]
    kinds = {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles", "xl/sharedStrings.xml": "sharedStrings"}
    kinds = {name: kind for name, kind in kinds.items() if name == "xl/workbook.xml" or name in parts}
    kinds.update((name, "worksheet") for name in names)
    types = "".join(f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                    for name, kind in kinds.items())
    links = [(name[3:], "worksheet") for name in names] + [(name[3:], kind) for name, kind in kinds.items() if name in parts]
    relations = "".join(f'<Relationship Id="r{n}" Type="{RELATED}/{kind}" Target="{target}"/>' for n, (target, kind) in enumerate(links, 1))
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
    parts.update(zip(names, sheets))
    parts["[Content_Types].xml"] = (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                                    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                    f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
    parts["_rels/.rels"] = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATED}/officeDocument" '
                            'Target="xl/workbook.xml"/></Relationships>')
    parts["xl/workbook.xml"] = f'<workbook {MAIN} xmlns:r="{RELATED}"><sheets>{listed}</sheets></workbook>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8"?>' + text, zipfile.ZIP_DEFLATED)


def rows(path, size):
    write(path, [sheet([[cell(n, place, n * place) for place in range(10)] for n in range(1, size + 1)])])


def sheets(path, size):
    write(path, [sheet([[cell(n, place, "收入") for place in range(5)] for n in range(1, 11)])] * size)


def merges(path, size):
    areas = "".join(f'<mergeCell ref="A{n}:C{n}"/>' for n in range(1, size + 1))
    write(path, [sheet([[cell(n, 0, "标题")] for n in range(1, size + 1)], f'<mergeCells count="{size}">{areas}</mergeCells>')])


def styles(path, size):
    fonts = "".join(f'<font><sz val="{8 + n % 60}"/><name val="F{n}"/></font>' for n in range(size))
    formats = "".join(f'<xf numFmtId="0" fontId="{n}" fillId="0" borderId="0"/>' for n in range(size))
    table = (f'<styleSheet {MAIN}><fonts>{fonts}</fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>'
             f'<cellXfs>{formats}</cellXfs></styleSheet>')
    lines = [[f'<c r="A{n + 1}" s="{n}"><v>{n}</v></c>'] for n in range(size)]
    write(path, [sheet(lines)], {"xl/styles.xml": table})


def strings(path, size):
    table = f'<sst {MAIN}>' + "".join(f"<si><t>第{n}项指标的名称和内容</t></si>" for n in range(size)) + "</sst>"
    write(path, [sheet([[f'<c r="A{n + 1}" t="s"><v>{n}</v></c>'] for n in range(size)])], {"xl/sharedStrings.xml": table})


HEADINGS = ("单位名称", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "指标方向性")


def listed(size, indicators, value):
    """A flat list of this many projects, each of so many indicators."""
    lines = [[cell(1, 0, "2026年部门预算项目支出绩效目标表")], [cell(2, 9, "单位：元")], [cell(3, n, text) for n, text in enumerate(HEADINGS)]]
    for project in range(size):
        for indicator in range(indicators):
            row = len(lines) + 1
            texts = ("第一局", f"第{project}号渠道维修项目", 10000 + project, f"完成第{project}段渠道维修，保障灌溉。", "产出指标", "数量指标",
                     f"维修第{project}段渠道第{indicator}处长度", "≥", value, "米", 5, "正向指标")
            lines.append([cell(row, n, text) for n, text in enumerate(texts)])
    return sheet(lines)


def projects(path, size):
    write(path, [listed(size, 4, 12)])


def findings(path, size):
    write(path, [listed(1, size, "≥≥12")])


def batch(path, size):
    """A folder of so many workbooks."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    for n in range(size):
        write(path / f"{n}.xlsx", [listed(2, 8, n)])


KINDS = {"rows": rows, "sheets": sheets, "merges": merges, "styles": styles, "strings": strings, "findings": findings, "projects": projects,
         "batch": batch}
