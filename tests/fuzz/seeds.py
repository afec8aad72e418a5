"""Gathers what the fuzz targets begin from, out of fixtures and templates: seeds.py SOURCE OUTPUT."""
import io
import json
import pathlib
import re
import shutil
import struct
import sys
import zipfile

import xlrd.compdoc

LARGEST = 1 << 18
FORMATS = ['General', '0', '0.00%', '#,##0.00_ ', '@', 'yyyy"年"m"月"d"日"', '[h]:mm:ss', '0.0,,"百万"', '# ?/?',
           '[>=10000]0!.0,"万元";0"元"', '[$-804]aaaa', '上午/下午h"时"mm"分"', '_-* #,##0_-;-* #,##0_-;_-* "-"_-', '0.0E+00',
           '[DBNum1][$-804]General', '[红色]0;;;@', 'm/d/yy h:mm', '""0', '\\-0', '*-0']
ROSTERS = ['region_code,region,bureau_code,bureau,aliases,layout,year,projects,deadline,control_total\n'
           '130229,玉田县,202001,玉田县信访局,信访局;县信访局,hebei-project,2022,甲;乙,2022-01-31,450000.00\n',
           '地区编码,地区,单位编码,单位名称\n130229,玉田县,202001,玉田县信访局\n,,,\n"130229","x""y",1,"a\nb"\n']


def texts_of(value):
    if isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, str):
        yield value


def parts_of(package):
    """Sheet, shared strings and styles, as the targets take them."""
    def part(name):
        return package.read(name) if name in package.namelist() else b''
    strings, styles = part('xl/sharedStrings.xml'), part('xl/styles.xml')
    for name in package.namelist():
        if re.fullmatch(r'xl/worksheets/[^/]+\.xml', name):
            yield b'\0'.join([package.read(name), strings, styles])


def workbook_stream(compound_file):
    document = xlrd.compdoc.CompDoc(compound_file, logfile=io.StringIO())
    return document.get_named_stream('Workbook') or document.get_named_stream('Book')


class Seeds:
    def __init__(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        self.folder = folder
        self.count = 0

    def add(self, target, content):
        if len(content) > LARGEST:
            return
        folder = self.folder / target
        folder.mkdir(parents=True, exist_ok=True)
        self.count += 1
        (folder / f'{self.count:05}').write_bytes(content)


def main(source, output):
    seeds = Seeds(output)
    fixtures = source / 'fixtures'
    for path in sorted(fixtures.glob('*.xlsx')):
        seeds.add('zip', path.read_bytes())
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith(('.xml', '.rels')):
                    seeds.add('xml', package.read(name))
            for parts in parts_of(package):
                for target in ('xlsx_parts', 'annotate', 'whole_file'):
                    seeds.add(target, parts)
    by_target = {'ole': ('xls', 'et'), 'ods': ('fods', 'ods'), 'csv': ('csv',),
                 'markup': ('xml', 'html', 'htm')}
    for target, endings in by_target.items():
        for ending in endings:
            for path in sorted((source / 'tests' / 'containers').rglob(f'*.{ending}')):
                seeds.add(target, path.read_bytes())
                seeds.add('whole_file', path.read_bytes())
                if target == 'ole':
                    seeds.add('biff', workbook_stream(path.read_bytes()))
    for code in FORMATS:
        seeds.add('number_format', struct.pack('<d', 44562.1234) + code.encode())
    texts = set()
    for path in fixtures.rglob('*.json'):
        texts.update(texts_of(json.loads(path.read_text(encoding='utf-8'))))
    for text in sorted(texts):
        seeds.add('values', text.encode())
    for path in sorted((source / 'templates' / 'forms').rglob('*.toml')):
        seeds.add('drawing', path.read_bytes())
    for text in ROSTERS:
        seeds.add('roster', text.encode())
        seeds.add('roster', text.encode('gb18030'))


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
