#!/usr/bin/python3
"""compare_xls.py GRID_DUMP SHARED [FOLDER...]

Reads every .xls and .et below SHARED/corpora and SHARED/samples (or the given folders) with GRID_DUMP
(grid_dump.cpp) and with xlrd, an independent reader, and compares sheets, states, cells, merges and the date
system. Where a workbook of the same name stands beside it as .xlsx (readxl's twins), both must read to the same
cells. What may differ is named in xls_differences.txt with the reason. Ends with 77 (skipped) where SHARED or
xlrd is missing, 1 where something differs that is not listed or is listed and agrees."""
import json
import os
import re
import resource
import subprocess
import sys
import time

try:
    import xlrd
except ImportError:
    xlrd = None

ENDINGS = ('.xls', '.et', '.xlt', '.xlw')
HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 60


def workbooks(folders):
    for folder in folders:
        for path, inner, names in os.walk(folder):
            inner.sort()
            for name in sorted(names):
                if name.lower().endswith(ENDINGS):
                    yield os.path.join(path, name)


def ours(dump, path):
    try:
        result = subprocess.run([dump, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {'crash': 'ran out of time'}
    if result.returncode not in (0, 3):
        return {'crash': result.returncode, 'msg': result.stderr.decode('utf-8', 'replace')}
    return json.loads(result.stdout)


def column_name(number):
    name = ''
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def place(row, column):
    return column_name(column) + str(row + 1)


def value_of(kind, value):
    if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or value == '':
        return None
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR:
        return {'e': xlrd.error_text_from_code.get(value, str(value))}
    return value


def theirs(path):
    with open(os.devnull, 'w') as nowhere:
        for formatting in (True, False):
            try:
                book = xlrd.open_workbook(path, logfile=nowhere, formatting_info=formatting)
                break
            except Exception as error:
                failure = {'error': '%s: %s' % (type(error).__name__, str(error)[:100])}
        else:
            return failure
    sheets = []
    for sheet in book.sheets():
        cells = {}
        for row in range(sheet.nrows):
            for column in range(sheet.row_len(row)):
                value = value_of(sheet.cell_type(row, column), sheet.cell_value(row, column))
                if value is not None:
                    cells[place(row, column)] = value
        merges = ['%s:%s' % (place(r, c), place(re - 1, ce - 1)) for r, re, c, ce in sheet.merged_cells]
        sheets.append({'name': sheet.name, 'state': ('visible', 'hidden', 'veryHidden')[min(sheet.visibility, 2)],
                       'cells': cells, 'merges': merges})
    return {'sheets': sheets, 'date1904': bool(book.datemode), 'has_merges': formatting}


def merge(text):
    first, _, last = text.partition(':')
    return first + ':' + (last or first)


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return float(a) == float(b)
    return type(a) is type(b) and a == b


def sheets_differ(mine, others, has_merges=True):
    for one, other in zip(mine, others):
        where = 'sheet %s: ' % one['name']
        if one['name'] != other['name']:
            return 'sheet %r, oracle %r' % (one['name'], other['name'])
        if one['state'] != other['state']:
            return where + 'state %s, oracle %s' % (one['state'], other['state'])
        if has_merges and sorted(map(merge, one['merges'])) != sorted(map(merge, other['merges'])):
            return where + 'merges %s, oracle %s' % (one['merges'][:3], other['merges'][:3])
        for at in sorted(set(one['cells']) | set(other['cells'])):
            a, b = one['cells'].get(at), other['cells'].get(at)
            if not same(a, b):
                return where + '%s is %.80r, oracle %.80r' % (at, a, b)
    return None


def first_difference(mine, other):
    """What differs first, in words; None where all agrees."""
    if 'crash' in mine:
        return 'CRASH %s' % mine
    if 'error' in mine or 'error' in other:
        if 'error' in mine and 'error' in other:
            return None
        return 'ours %s, oracle %s' % (mine.get('error', 'reads'), other.get('error', 'reads'))
    if mine['date1904'] != other['date1904']:
        return 'date1904 %s' % mine['date1904']
    # xlrd leaves out sheets that are no worksheets.
    names = {sheet['name'] for sheet in other['sheets']}
    kept = [sheet for sheet in mine['sheets'] if sheet['name'] in names or sheet['cells']]
    if len(kept) != len(other['sheets']):
        return 'sheets %s, oracle %s' % ([s['name'] for s in kept], [s['name'] for s in other['sheets']])
    return sheets_differ(kept, other['sheets'], other['has_merges'])


def listed_differences():
    listed = {}
    with open(os.path.join(HERE, 'xls_differences.txt'), encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                path, reason = re.split(r'\s{2,}', line.strip(), maxsplit=1)
                listed[path] = reason
    return listed


def twin_of(path):
    twin = re.sub(r'-xls\.', '-xlsx.', os.path.splitext(path)[0] + '.xlsx')
    return twin if os.path.exists(twin) else None


def main(dump, shared, folders):
    if xlrd is None or not (folders or os.path.isdir(os.path.join(shared, 'corpora'))):
        print('skipped: there is no xlrd, or no %s/corpora (set TARGETBOOK_SHARED)' % shared)
        return 77
    listed = listed_differences()
    count = agree = twins = wrong = 0
    slowest = (0, '')
    refused = {}
    for path in workbooks(folders or [os.path.join(shared, f) for f in ('corpora', 'samples')]):
        count += 1
        name = os.path.relpath(path, shared)
        start = time.time()
        mine = ours(dump, path)
        slowest = max(slowest, (time.time() - start, name))
        if 'error' in mine:
            kind = mine['error']['kind']
            refused[kind] = refused.get(kind, 0) + 1
        difference = first_difference(mine, theirs(path))
        twin = twin_of(path)
        if twin and not difference and 'error' not in mine:
            twins += 1
            difference = sheets_differ(mine['sheets'], ours(dump, twin)['sheets'])
            difference = difference and 'against its .xlsx: ' + difference
        if difference and name not in listed:
            print('DIFFERS %s: %s' % (name, difference))
            wrong += 1
        elif difference:
            print('listed  %s: %s' % (name, listed[name]))
        elif name in listed:
            print('AGREES, yet it is listed: %s' % name)
            wrong += 1
        else:
            agree += 1
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print('%d workbooks, %d agree, %d with .xlsx twins, refused %s, slowest %.2f s %s, most memory %d MB, %d wrong' %
          (count, agree, twins, refused, slowest[0], slowest[1], memory, wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
