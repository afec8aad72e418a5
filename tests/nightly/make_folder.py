#!/usr/bin/python3
"""Fills a folder with varied workbooks made from the fixtures: make_folder.py --fixtures DIR --output DIR --count N
[--seed S]. Of a hundred, about eighty are whole and unlike each other, ten hold a fault of their own (an amount or a
value changed), five are copies under another name, three cannot be read, two lie in folders below. The same arguments
give the same bytes."""
import argparse
import pathlib
import random
import re
import zipfile

parser = argparse.ArgumentParser()
parser.add_argument("--fixtures", required=True, type=pathlib.Path)
parser.add_argument("--output", required=True, type=pathlib.Path)
parser.add_argument("--count", required=True, type=int)
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()
chance = random.Random(arguments.seed)

books = []
for path in sorted(arguments.fixtures.glob("*.xlsx")):
    with zipfile.ZipFile(path) as book:
        books.append((path.stem, [(entry.filename, book.read(entry)) for entry in book.infolist()]))


def write(path, parts, serial, faulty):
    """The book with a unit's name of its own, and a digit of its texts changed where it is to be faulty."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, data in parts:
            if name.endswith(".xml") and (name.startswith("xl/worksheets/") or name.startswith("xl/shared")):
                text = re.sub(r"&#(\d{3,});", lambda reference: chr(int(reference[1])), data.decode())
                text = text.replace("信访局", f"第{serial}局")
                if faulty:
                    text = text.replace("50%", "40%").replace("≥95", "≥195")
                data = text.encode()
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


for serial in range(arguments.count):
    stem, parts = chance.choice(books)
    below = pathlib.Path(f"{serial // 500:03d}") / f"{serial:06d}-{stem}.xlsx"
    kind = chance.randrange(100)
    if kind < 2:
        below = pathlib.Path("深处") / "更深" / below
    path = arguments.output / below
    if kind >= 97:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(chance.choice([b"", b"PK\x03\x04 broken", "不是工作簿".encode()]))
    elif kind >= 92 and serial > 0:
        write(path, parts, serial - serial % 7, False)
    else:
        write(path, parts, serial, kind >= 82)
