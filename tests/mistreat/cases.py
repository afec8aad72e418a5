"""What a mistreatment makes of a sheet, and what must be read from it."""
import copy
import dataclasses


@dataclasses.dataclass
class Case:
    what: str                 # said where it fails: `a blank row above row 5`
    sheet: object
    forms: list               # the submission's forms that must be read from the sheet
    ignored: frozenset = frozenset()  # keys that the mistreatment itself changes: `title`, `raw`
    notes: tuple = ()         # texts that may come in addition, as notes of a budget table


@dataclasses.dataclass
class Subject:
    """A sheet of a fixture with the forms that stand on it (FormOnSheet)."""
    sheet: object
    forms: list
    random: object

    @property
    def expected(self):
        return [f.form for f in self.forms]

    @property
    def tabular(self):
        """Forms with labels to mistreat."""
        return [f for f in self.forms if f.drawing.is_tabular]

    def case(self, what, sheet, forms=None, ignored=(), notes=()):
        return Case(what, sheet, self.expected if forms is None else forms, frozenset(ignored), tuple(notes))

    def changed(self, change):
        """The expected forms after `change(form, FormOnSheet)`."""
        forms = []
        for found in self.forms:
            form = copy.deepcopy(found.form)
            change(form, found)
            forms.append(form)
        return forms


# Where a form stands and how a number was typed is no part of what it says.
PLACES = {"source", "sheet", "range", "cell"}


def substance(value, ignored):
    if isinstance(value, dict):
        stored = value.get("type") == "quantity" and "raw" in ignored
        return {key: substance(item, ignored) for key, item in value.items()
                if key not in PLACES and key not in ignored and not (key == "raw" and stored)}
    return [substance(item, ignored) for item in value] if isinstance(value, list) else value


# Text that somebody wrote around a form: told with it, or with its neighbour on the sheet, or as not understood; it
# takes nothing from what the form says. Held apart, in untold_remarks.
AROUND = "remarks"


def difference(expected, actual, where="", told=frozenset()):
    """The first place where two documents differ; None where they do not. A text among `told` may be missing."""
    if where.endswith("." + AROUND):
        return None
    if isinstance(expected, dict) and "raw" in expected and actual and not actual["raw"] and expected["raw"] in told:
        return None
    if isinstance(expected, dict) and isinstance(actual, dict) and expected.keys() == actual.keys():
        pairs = [(f"{where}.{key}", expected[key], actual[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = [(f"{where}[{i}]", *pair) for i, pair in enumerate(zip(expected, actual))]
    else:
        if actual in (None, "") and str(expected) in {text.rstrip("%") for text in told}:
            return None
        return None if expected == actual else f"{where}: expected {shortened(expected)}, got {shortened(actual)}"
    return next(filter(None, (difference(e, a, place, told) for place, e, a in pairs)), None)


def shortened(value):
    return f"{len(value)} × {value!r:.200}" if isinstance(value, list) else f"{value!r:.200}"


def untold_remarks(case, actual, unread):
    told = {"".join(one["text"].split()) for form in actual for one in form.get(AROUND, [])} | unread
    told |= {"".join((form["title"] or "").split()) for form in actual}  # one may be like a title
    return next((one["text"] for form in case.forms for one in form.get(AROUND, [])
                 if "".join(one["text"].split()) not in told), None)


def wrong_in(case, actual, unread):
    """What was read otherwise than the case demands, None where all is right. `unread`: the sheet's texts that were
    told as not understood, without blanks."""
    layouts = [f["layout"] for f in case.forms], [f["layout"] for f in actual]
    if layouts[0] != layouts[1]:
        return f"expected {layouts[0]}, got {layouts[1]}"
    ignored = case.ignored | {"raw"} if "value" in case.ignored else case.ignored
    for expected, got in zip(case.forms, actual):
        if "title" in ignored or "20" not in (expected["title"] or ""):
            expected, got = {**expected, "year": None}, {**got, "year": None}  # told by other sheets or the file's name
        if case.notes and "notes" in got:
            added = {"".join(note.split()) for note in case.notes}
            expected, got = ({**form, "notes": [n for n in form["notes"] if "".join(n.split()) not in added]}
                             for form in (expected, got))
        # Without merged areas, what stands right of its heading's column is nobody's for certain, and told.
        told = unread if "nothing merged" in case.what else frozenset()
        found = difference(substance(expected, ignored), substance(got, ignored), expected["layout"], told)
        if found:
            return found
    lost = untold_remarks(case, actual, unread)
    return f"the remark {lost!r} is lost" if lost else None
