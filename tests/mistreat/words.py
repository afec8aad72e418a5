"""What labels say and how they are typed."""
import re

from forms import fold, pieces

LEVELS = ("level1", "level2")
LEVEL_WORDS = re.compile("产出|效益|效果|满意|数量|质量|时效|成本|影响")


def spread(text, by):
    """Something between all characters that are Chinese."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", by, text)


def broken(text):
    middle = len(text) // 2
    return text[:middle] + "\n" + text[middle:]


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if 0x21 <= ord(c) <= 0x7E else c for c in text)


def half_width_signs(text):
    return text.translate(str.maketrans("（）：，％“”", "():,%\"\""))


NOISES = {
    "blanks": lambda t: " " + spread(t, " ") + "  ",
    "no-break spaces": lambda t: spread(t, "\u00a0") + "\u00a0",
    "ideographic spaces": lambda t: "\u3000" + spread(t, "\u3000"),
    "a line break": broken,
    "line breaks everywhere": lambda t: spread(t, "\n"),
    "a colon behind": lambda t: t + "：",
    "a required mark": lambda t: "*" + t,
    "full-width signs": full_width,
    "half-width signs": half_width_signs,
}


def noisy_labels(subject):
    """Label cells alone, in all forms of the sheet; a value in the label's cell keeps its own spelling."""
    for name, noise in NOISES.items():
        sheet = subject.sheet.copy()
        for found in subject.tabular:
            for label in found.labels:
                cell = sheet.cells[label.at]
                if not label.needle.pattern and not label.is_joined:
                    sheet.put(label.at, noise(cell.value))
                elif label.needle.pattern and not label.needle.drawn.endswith("}") and "{n}" not in label.needle.drawn:
                    if name not in ("a colon behind", "a required mark"):
                        sheet.put(label.at, noise(cell.value))
        yield subject.case(f"{name} in the labels", sheet)


def noisy_titles(subject):
    for name, noise in NOISES.items():
        sheet = subject.sheet.copy()
        for found in subject.forms:
            if found.title_at:
                sheet.put(found.title_at, noise(sheet.cells[found.title_at].value))
        yield subject.case(f"{name} in the title", sheet, ignored={"title"})


def level_cells(subject, slots=LEVELS):
    cells = [(v, subject.sheet.cells[v.at].text) for found in subject.tabular for v in found.values
             if v.in_table and v.slot in slots]
    # Some published tables have other texts in these columns: rows that lost a cell.
    return [v for v, text in cells if len(fold(text)) <= 20 and LEVEL_WORDS.search(fold(text))]


def noisy_levels(subject):
    for name, noise in NOISES.items():
        sheet = subject.sheet.copy()
        for value in level_cells(subject):
            sheet.put(value.at, noise(sheet.cells[value.at].value))
        yield subject.case(f"{name} in the levels", sheet)


def bare_levels(subject):
    sheet = subject.sheet.copy()
    for value in level_cells(subject):
        sheet.put(value.at, re.sub("指标(?=$|（|\\()", "", sheet.cells[value.at].value))
    yield subject.case("levels without 指标", sheet)


def numbered_levels(subject):
    for form in ("{n}、{name}（50分）", "（{n}）{name}", "{name}(30分)", "{d}.{name}"):
        sheet, numbers = subject.sheet.copy(), {}
        for value in level_cells(subject, ("level1",)):
            name = re.sub(r"^[0-9０-９一二三四]*[、.．]", "", sheet.cells[value.at].value)
            number = numbers.setdefault(fold(name), len(numbers))
            sheet.put(value.at, form.format(n="一二三四五六七八九十"[number % 10], d=number % 9 + 1, name=name))
        yield subject.case(f"levels written {form}", sheet)


def aliased(label, words, alias, text):
    """A label cell's text under another name."""
    if not label.needle.pattern:
        return re.sub("^[^:：]*", alias, text, count=1) if label.is_joined else alias
    folded, wanted = fold(text), fold(words)
    return folded.replace(wanted, alias) if wanted in folded else text


def has_words(label, words):
    if not label.needle.pattern:
        return label.needle.drawn == words
    return words in pieces(label.needle.drawn)


def aliases(subject):
    """Each of a label's other names, one at a time."""
    for found in subject.tabular:
        for words, names in found.drawing.aliases.items():
            for alias in names:
                sheet, any_label = subject.sheet.copy(), False
                for label in found.labels:
                    if has_words(label, words):
                        any_label = True
                        sheet.put(label.at, aliased(label, words, alias, subject.sheet.cells[label.at].value))
                if any_label:
                    yield subject.case(f"{alias} for {words}", sheet)


def all_aliases(subject):
    for found in subject.tabular:
        sheet = subject.sheet.copy()
        for label in found.labels:
            if not label.needle.pattern and label.needle.drawn in found.drawing.aliases:
                alias = subject.random.choice(found.drawing.aliases[label.needle.drawn])
                sheet.put(label.at, aliased(label, label.needle.drawn, alias, sheet.cells[label.at].value))
        yield subject.case("all labels under other names", sheet)


def join(sheet, value):
    label = value.label
    sheet.put(label.at, f"{sheet.cells[label.at].value.rstrip(':：')}：{sheet.cells[value.at].text}")
    del sheet.cells[value.at]


def joined(subject):
    """Label and value in one cell."""
    fields = [v for found in subject.tabular for v in found.values if not v.in_table and not v.label.needle.pattern]
    for value in fields:
        sheet = subject.sheet.copy()
        join(sheet, value)
        yield subject.case(f"{value.slot} in its label's cell", sheet)
    sheet = subject.sheet.copy()
    for value in fields:
        join(sheet, value)
    yield subject.case("all values in their labels' cells", sheet)


def split(subject):
    """`单位：` and `万元` in two cells, where the drawing has one."""
    for found in subject.tabular:
        for label in found.labels:
            drawn = label.needle.drawn
            text = subject.sheet.cells[label.at].value
            at = next((i for i in range(len(text), 0, -1) if fold(text[:i]) in label.needle.variants), 0)
            if not drawn.endswith("}") or "{n}" in drawn or at in (0, len(text)):
                continue
            sheet = subject.sheet.copy()
            row, column = label.at
            r1, c1, r2, c2 = sheet.extent(label.at)
            if c2 > c1:
                sheet.unmerge((r1, c1, r2, c2))
            elif any((row, c) in sheet.cells for c in range(column + 1, sheet.last_column + 1)):
                continue
            sheet.put((row, column), text[:at])
            sheet.put((row, c2 if c2 > c1 else column + 1), text[at:].strip())
            yield subject.case(f"{text} in two cells", sheet)


ALL = (noisy_labels, noisy_titles, noisy_levels, bare_levels, numbered_levels, aliases, all_aliases, joined, split)
