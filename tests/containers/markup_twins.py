#!/usr/bin/python3
"""markup_twins.py WORKBOOK.xlsx FOLDER

Writes what a workbook looks like as a budget system exports it under the name .xls, for trying the readers:

    NAME.excel.xls     XML Spreadsheet 2003 as Excel saves it (styles, widths, hidden things, names, properties)
    NAME.page.xls      one table a sheet as Excel's single-file web page, numbers with x:num, sheet names in the head
    NAME.jsp.xls       the same as a JSP page writes it: GBK, no head, texts only as displayed

Cells, merges, states and dates come from openpyxl; nothing of the program is used."""
import datetime
import html
import os
import re
import sys

import openpyxl
from openpyxl.utils import range_boundaries

SS = 'urn:schemas-microsoft-com:office:'


def merged(sheet):
    """The first cell of each merge with its size, and the cells that merges cover."""
    first, covered = {}, set()
    for area in sheet.merged_cells.ranges:
        left, top, right, bottom = range_boundaries(str(area))
        first[top, left] = (right - left, bottom - top)
        covered |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)} - {(top, left)}
    return first, covered


def escaped(text):
    return html.escape(text, quote=True).replace('\n', '&#10;')


def is_literal(value):
    return isinstance(value, str) and re.fullmatch(r'=[\d.]+%?', value) is not None


class Excel:
    """XML Spreadsheet 2003."""

    def __init__(self, book, values):
        self.book, self.values, self.styles = book, values, {}

    def style(self, cell):
        key = (cell.number_format, bool(cell.font and cell.font.b), cell.alignment.horizontal or '',
               bool(cell.alignment.wrap_text), cell.border.left.style or '')
        if key == ('General', False, '', False, ''):
            return ''
        return ' ss:StyleID="%s"' % self.styles.setdefault(key, 's%d' % (21 + len(self.styles)))

    def data(self, value):
        if value is None:
            return ''
        if isinstance(value, bool):
            kind, text = 'Boolean', str(int(value))
        elif isinstance(value, (int, float)):
            kind, text = 'Number', repr(value)
        elif isinstance(value, datetime.datetime):
            kind, text = 'DateTime', value.isoformat(timespec='milliseconds')
        elif isinstance(value, str) and re.fullmatch(r'#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)', value):
            kind, text = 'Error', value
        else:
            kind, text = 'String', escaped(str(value))
        return '<Data ss:Type="%s">%s</Data>' % (kind, text)

    def row(self, sheet, values, number, first, covered):
        cells, expected = [], 1
        for column in range(1, sheet.max_column + 1):
            cell = sheet.cell(number, column)
            if (number, column) in covered and values.cell(number, column).value is None:
                continue
            style, value = self.style(cell), values.cell(number, column).value
            formula = ''
            if isinstance(cell.value, str) and cell.value.startswith('=') and len(cell.value) > 1:
                formula = ' ss:Formula="%s"' % escaped(cell.value if is_literal(cell.value) else '=R1C1')
            across, down = first.get((number, column), (0, 0))
            if value is None and not style and not formula and not across and not down:
                continue
            place = '' if column == expected else ' ss:Index="%d"' % column
            merge = (' ss:MergeAcross="%d"' % across if across else '') + (' ss:MergeDown="%d"' % down if down else '')
            cells.append('    <Cell%s%s%s%s>%s</Cell>\n' % (place, merge, style, formula, self.data(value)))
            expected = column + across + 1
        return cells

    def sheet(self, sheet, values):
        first, covered = merged(sheet)
        out = [' <Worksheet ss:Name="%s">\n  <Table>\n' % escaped(sheet.title)]
        for letters, dimension in sorted(sheet.column_dimensions.items(), key=lambda item: item[1].min or 0):
            if dimension.min and dimension.width:
                out.append('   <Column ss:Index="%d" ss:Span="%d" ss:Width="%s"%s/>\n' %
                           (dimension.min, dimension.max - dimension.min, round(dimension.width * 5.25 + 3.75, 2),
                            ' ss:Hidden="1"' if dimension.hidden else ''))
        expected = 1
        for number in range(1, sheet.max_row + 1):
            cells = self.row(sheet, values, number, first, covered)
            dimension = sheet.row_dimensions[number]
            if not cells and not dimension.hidden:
                continue
            out.append('   <Row%s%s%s>\n%s   </Row>\n' %
                       ('' if number == expected else ' ss:Index="%d"' % number,
                        ' ss:Height="%s"' % dimension.height if dimension.height else '',
                        ' ss:Hidden="1"' if dimension.hidden else '', ''.join(cells)))
            expected = number + 1
        state = {'visible': '', 'hidden': 'SheetHidden', 'veryHidden': 'SheetVeryHidden'}[sheet.sheet_state]
        visible = '   <Visible>%s</Visible>\n' % state if state else ''
        out.append('  </Table>\n  <WorksheetOptions xmlns="%sexcel">\n%s  </WorksheetOptions>\n </Worksheet>\n' %
                   (SS, visible))
        return ''.join(out)

    def write(self):
        sheets = ''.join(self.sheet(s, self.values[s.title]) for s in self.book.worksheets)
        styles = ' <Styles>\n  <Style ss:ID="Default" ss:Name="Normal">\n   <NumberFormat/>\n  </Style>\n'
        for (code, bold, align, wraps, line), name in self.styles.items():
            borders = ''.join('<Border ss:Position="%s" ss:LineStyle="Continuous" ss:Weight="1"/>' % side
                              for side in ('Left', 'Right', 'Top', 'Bottom')) if line else ''
            styles += ('  <Style ss:ID="%s">\n   <Alignment%s%s/>\n   <Borders>%s</Borders>\n   <Font%s/>\n'
                       '   <NumberFormat ss:Format="%s"/>\n  </Style>\n' %
                       (name, ' ss:Horizontal="%s"' % align.capitalize() if align else '',
                        ' ss:WrapText="1"' if wraps else '', borders, ' ss:Bold="1"' if bold else '', escaped(code)))
        modified = self.book.properties.modified
        saved = '  <LastSaved>%sZ</LastSaved>\n' % modified.isoformat(timespec='seconds') if modified else ''
        return ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="%sspreadsheet"\n '
                'xmlns:o="%soffice"\n xmlns:x="%sexcel"\n xmlns:ss="%sspreadsheet">\n <DocumentProperties '
                'xmlns="%soffice">\n%s </DocumentProperties>\n%s </Styles>\n%s</Workbook>\n' %
                (SS, SS, SS, SS, SS, saved, styles, sheets))


def shown(value, code):
    """A value as displayed, for the few formats that the forms have."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.datetime):
        return '%d/%d/%d' % (value.year, value.month, value.day)
    if isinstance(value, (int, float)):
        percent = '%' in code
        decimals = len(re.sub(r'[^0].*', '', code.split('.', 1)[1])) if '.' in code else 0
        if code == 'General':
            return '%.15g' % value
        digits = '%.*f' % (decimals, value * (100 if percent else 1))
        if ',' in code:
            whole, _, fraction = digits.partition('.')
            digits = '{:,}'.format(int(whole)) + ('.' + fraction if fraction else '')
        return digits + ('%' if percent else '')
    return str(value)


def table(sheet, values, has_types):
    first, covered = merged(sheet)
    out = ['<table border=1>\n']
    for number in range(1, sheet.max_row + 1):
        hidden = " style='display:none'" if sheet.row_dimensions[number].hidden else ''
        out.append('<tr%s>\n' % hidden)
        for column in range(1, sheet.max_column + 1):
            if (number, column) in covered:
                continue
            cell, value = sheet.cell(number, column), values.cell(number, column).value
            across, down = first.get((number, column), (0, 0))
            mark = (' colspan=%d' % (across + 1) if across else '') + (' rowspan=%d' % (down + 1) if down else '')
            if has_types and isinstance(value, (int, float)) and not isinstance(value, bool):
                code = re.sub(r'([^\w ])', r'\\\1', cell.number_format).replace('\\"', '\\0022')
                mark += " style='mso-number-format:\"%s\"' x:num=\"%r\"" % (code, value)
            if has_types and is_literal(cell.value):
                mark += ' x:fmla="%s"' % cell.value
            text = '' if value is None else html.escape(shown(value, cell.number_format))
            text = re.sub(r'(?<= ) |^ | $', '&nbsp;', text)
            out.append('<td%s>%s</td>\n' % (mark, text.replace('\n', '<br>') or '&nbsp;'))
        out.append('</tr>\n')
    return ''.join(out) + '</table>\n'


def page(book, values):
    sheets = ''
    for sheet in book.worksheets:
        state = {'visible': '', 'hidden': '<x:Visible>SheetHidden</x:Visible>',
                 'veryHidden': '<x:Visible>SheetVeryHidden</x:Visible>'}[sheet.sheet_state]
        sheets += ('<x:ExcelWorksheet><x:Name>%s</x:Name><x:WorksheetOptions>%s</x:WorksheetOptions>'
                   '</x:ExcelWorksheet>' % (html.escape(sheet.title), state))
    modified = book.properties.modified
    saved = '<o:LastSaved>%sZ</o:LastSaved>' % modified.isoformat(timespec='seconds') if modified else ''
    return ('<html xmlns:o="%soffice" xmlns:x="%sexcel">\n<head>\n<meta http-equiv=Content-Type content="text/html; '
            'charset=utf-8">\n<!--[if gte mso 9]><xml><o:DocumentProperties>%s</o:DocumentProperties></xml><![endif]-->'
            '<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>%s</x:ExcelWorksheets></x:ExcelWorkbook></xml>'
            '<![endif]-->\n</head>\n<body>\n%s</body>\n</html>\n' %
            (SS, SS, saved, sheets, ''.join(table(s, values[s.title], True) for s in book.worksheets)))


def jsp(book, values):
    return '\r\n\r\n' + ''.join(table(s, values[s.title], False) for s in book.worksheets)


def main():
    source, folder = sys.argv[1:]
    book, values = openpyxl.load_workbook(source), openpyxl.load_workbook(source, data_only=True)
    name = os.path.splitext(os.path.basename(source))[0]
    for sheet in book.worksheets:  # a formula that is a literal shows its literal, stored or not
        for row in sheet.iter_rows():
            for cell in row:
                if is_literal(cell.value) and values[sheet.title][cell.coordinate].value is None:
                    text = cell.value[1:]
                    values[sheet.title][cell.coordinate].value = (float(text[:-1]) / 100 if text.endswith('%')
                                                                  else float(text))
    for ending, text, encoding in (('excel', Excel(book, values).write(), 'utf-8'), ('page', page(book, values), 'utf-8'),
                                   ('jsp', jsp(book, values), 'gb18030')):
        with open(os.path.join(folder, '%s.%s.xls' % (name, ending)), 'wb') as out:
            out.write(text.encode(encoding))


main()
