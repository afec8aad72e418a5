#!/usr/bin/python3
"""A workbook as a bureau might hand it in: hand_in.py FROM TO SAVED [OLD NEW]... copies one, says in it that it was
last saved at SAVED (2022-02-20T08:00:00Z), and changes texts of its sheets. Its file is as old as it says. The same
arguments give the same bytes."""
import calendar
import os
import pathlib
import re
import sys
import time
import zipfile

source, target, saved, *changes = sys.argv[1:]
pathlib.Path(target).parent.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        data = old.read(entry)
        if entry.filename == "docProps/core.xml":
            data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", lambda found: found[1] + saved.encode(), data)
        if entry.filename.startswith("xl/worksheets/") or entry.filename.startswith("xl/shared"):
            text = re.sub(r"&#(\d{3,});", lambda reference: chr(int(reference[1])), data.decode())
            for before, after in zip(changes[::2], changes[1::2]):
                text = text.replace(before, after)
            data = text.encode()
        new.writestr(zipfile.ZipInfo(entry.filename, (2022, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
moment = calendar.timegm(time.strptime(saved, "%Y-%m-%dT%H:%M:%SZ"))
os.utime(target, (moment, moment))
