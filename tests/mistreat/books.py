"""Whole workbooks: sheets renamed, put in another order, covers and other tables beside them."""
from sheet import Sheet


def cover(name):
    sheet = Sheet(name)
    for row, text in ((5, "某某县信访局"), (8, "部门预算绩效文本"), (20, "某某县信访局编制"), (21, "某某县财政局审核")):
        sheet.put((row, 1), text)
    return sheet


def price_list(name):
    sheet = Sheet(name)
    rows = [["办公用品采购清单"], ["序号", "品名", "规格", "数量", "单价", "金额", "备注"],
            [1, "打印纸", "A4 70克", 20, 22.5, 450, ""], [2, "硒鼓", "388A", 4, 180, 720, "一次性"],
            ["合计", "", "", "", "", 1170, ""]]
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            sheet.put((r, c), value)
    return sheet


def people(name):
    sheet = Sheet(name)
    for r, row in enumerate([["姓名", "科室", "联系电话", "备注"], ["张三", "办公室", "0335-1", ""],
                             ["李四", "财务科", "0335-2", "项目负责人"]], 1):
        for c, value in enumerate(row, 1):
            sheet.put((r, c), value)
    return sheet


def renamed(sheets, random):
    return [s.copy(f"Sheet{n}") for n, s in enumerate(sheets, 1)]


def reordered(sheets, random):
    return random.sample(sheets, len(sheets))


def with_others(sheets, random):
    return [cover("封面"), *sheets[:1], price_list("清单"), *sheets[1:], people("通讯录"), Sheet("空白")]


def all_hidden_but_one(sheets, random):
    hidden = [s.copy() for s in sheets]
    for sheet in hidden[1:]:
        sheet.is_hidden = True
    return hidden


# Each: sheets and a random source to sheets; a new sheet is no form, whatever else stands in the workbook.
ALL = (renamed, reordered, with_others, all_hidden_but_one)
NEW_SHEETS = {"封面": "no-layout", "清单": "no-layout", "通讯录": "no-layout", "空白": "empty"}
