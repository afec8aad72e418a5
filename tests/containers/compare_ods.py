#!/usr/bin/python3
"""compare_ods.py GRID_DUMP SHARED [FOLDER...]

Reads every .ods and .fods below SHARED/corpora (and below the folders) with GRID_DUMP (grid_dump.cpp), and compares
sheets, states, cells, merges and the date system with what LibreOffice makes of it: its own .xlsx of the file, read
by SHARED/tools/grid_oracle.py. Numbers may differ in the 15th digit, which is all that LibreOffice writes, and a
boolean may be the number it is stored as there. A file that may differ is named in ods_differences.txt with the
reason. Ends with 77 (skipped) where SHARED or LibreOffice is missing, 1 where something differs that is not listed
or is listed and agrees."""
import os
import shutil
import subprocess
import sys
import tempfile

import compare_corpora
from compare_corpora import first_difference, listed_differences, run

SLOWEST = 120  # seconds LibreOffice is given for a file


def spreadsheets(folders):
    for folder in folders:
        for path, below, names in os.walk(folder):
            below.sort()
            for name in sorted(names):
                if name.lower().endswith(('.ods', '.fods')):
                    yield os.path.join(path, name)


def same(ours, theirs):
    def is_number(value):
        return isinstance(value, (int, float))
    if is_number(ours) and is_number(theirs):
        return abs(ours - theirs) <= 1e-14 * max(abs(ours), abs(theirs))
    return type(ours) is type(theirs) and ours == theirs


def office_copy(path, place):
    """LibreOffice's .xlsx of the file, or None where it makes none."""
    folder = tempfile.mkdtemp(dir=place)
    command = ['soffice', '--headless', '-env:UserInstallation=file://%s/profile' % place, '--convert-to', 'xlsx',
               '--outdir', folder, path]
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SLOWEST)
    except subprocess.TimeoutExpired:
        return None
    made = os.listdir(folder)
    return os.path.join(folder, made[0]) if made else None


def difference_of(path, dump, oracle, place):
    ours = run([dump, path])
    if 'error' in ours:
        return 'refused as %s: %s' % (ours['error']['kind'], ours['error']['msg'])
    copy = office_copy(path, place)
    if copy is None:
        return 'LibreOffice makes no .xlsx of it'
    return first_difference(ours, run(['/usr/bin/python3', oracle, '--engine', 'raw', copy]))


def main(dump, shared, folders):
    corpora = os.path.join(shared, 'corpora')
    if not os.path.isdir(corpora):
        print('skipped: there is no %s (set TARGETBOOK_SHARED)' % corpora)
        return 77
    if not shutil.which('soffice'):
        print('skipped: there is no LibreOffice')
        return 77
    compare_corpora.same = same
    listed = listed_differences('ods_differences.txt')
    wrong = count = 0
    with tempfile.TemporaryDirectory() as place:
        for path in spreadsheets([corpora] + folders):
            count += 1
            name = os.path.relpath(path, shared)
            name = os.path.basename(path) if name.startswith('..') else name
            difference = difference_of(path, dump, os.path.join(shared, 'tools', 'grid_oracle.py'), place)
            if difference and name not in listed:
                print('DIFFERS %s: %s' % (name, difference))
                wrong += 1
            elif difference:
                print('listed  %s: %s' % (name, listed[name]))
            elif name in listed:
                print('AGREES, yet it is listed: %s' % name)
                wrong += 1
    print('%d spreadsheets, %d wrong' % (count, wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
