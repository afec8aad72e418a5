"""A copy of a workbook in which no form says the unit of its amounts: without_units.py FROM TO"""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and "单位" in cell.value and cell.value.rstrip().endswith("元"):
                cell.value = None
book.save(sys.argv[2])
