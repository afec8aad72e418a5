"""The cells that hold something, of every sheet of these workbooks: a file's name and a number a line."""
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name, data_only=True)
    count = sum(cell.value is not None for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    print(name, count, sep="\t")
