#!/usr/bin/python3
"""compare_corpora.py GRID_DUMP SHARED

Reads every .xlsx, .xlsm, .xltx and .xltm below SHARED/corpora and SHARED/samples with GRID_DUMP (grid_dump.cpp)
and with the independent reader SHARED/tools/grid_oracle.py, and compares sheets, states, cells, merges and the
date system. Numbers are compared as doubles. A file that may differ is named in corpora_differences.txt with the
reason. Ends with 77 (skipped) where SHARED is missing, 1 where something differs that is not listed or is listed
and agrees."""
import json
import os
import re
import subprocess
import sys

ENDINGS = ('.xlsx', '.xlsm', '.xltx', '.xltm')
HERE = os.path.dirname(os.path.abspath(__file__))


def workbooks(shared):
    for folder in ('corpora', 'samples'):
        for path, folders, names in os.walk(os.path.join(shared, folder)):
            folders.sort()
            for name in sorted(names):
                if name.lower().endswith(ENDINGS):
                    yield os.path.join(path, name)


def run(command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode < 0 or result.returncode in (70, 134, 139):
        return {'crash': result.returncode, 'msg': result.stderr.decode('utf-8', 'replace')}
    return json.loads(result.stdout)


def merge(text):
    first, _, last = text.partition(':')
    return first + ':' + (last or first)


def same(ours, theirs):
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return float(ours) == float(theirs)
    return type(ours) is type(theirs) and ours == theirs


def first_difference(ours, theirs):
    """What differs first, in words; None where all agrees."""
    if 'crash' in ours:
        return 'CRASH %s' % ours
    if 'error' in ours or 'error' in theirs:
        if 'error' in ours and 'error' in theirs:
            return None
        return 'ours %s, oracle %s' % (ours.get('error', 'reads'), theirs.get('error', 'reads'))
    if ours['date1904'] != theirs['date1904']:
        return 'date1904 %s' % ours['date1904']
    if [s['name'] for s in ours['sheets']] != [s['name'] for s in theirs['sheets']]:
        return 'sheets %s' % [s['name'] for s in ours['sheets']]
    for mine, other in zip(ours['sheets'], theirs['sheets']):
        where = 'sheet %s: ' % mine['name']
        if mine['state'] != other['state']:
            return where + 'state %s, oracle %s' % (mine['state'], other['state'])
        if sorted(map(merge, mine['merges'])) != sorted(map(merge, other['merges'])):
            return where + 'merges'
        for place in sorted(set(mine['cells']) | set(other['cells'])):
            a, b = mine['cells'].get(place), other['cells'].get(place)
            if not same(a, b):
                return where + '%s is %r, oracle %r' % (place, a, b)
    return None


def listed_differences(name='corpora_differences.txt'):
    listed = {}
    with open(os.path.join(HERE, name), encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                path, reason = re.split(r'\s{2,}', line.strip(), maxsplit=1)
                listed[path] = reason
    return listed


def main(dump, shared):
    if not os.path.isdir(os.path.join(shared, 'corpora')):
        print('skipped: there is no %s/corpora (set TARGETBOOK_SHARED)' % shared)
        return 77
    oracle = os.path.join(shared, 'tools', 'grid_oracle.py')
    listed = listed_differences()
    wrong = count = 0
    for path in workbooks(shared):
        count += 1
        name = os.path.relpath(path, shared)
        difference = first_difference(run([dump, path]),
                                      run(['/usr/bin/python3', oracle, '--engine', 'raw', path]))
        if difference and name not in listed:
            print('DIFFERS %s: %s' % (name, difference))
            wrong += 1
        elif difference:
            print('listed  %s: %s' % (name, listed[name]))
        elif name in listed:
            print('AGREES, yet it is listed: %s' % name)
            wrong += 1
    print('%d workbooks, %d wrong' % (count, wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))
