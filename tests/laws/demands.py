"""What a case demands of a submission and its findings, in one line each; a demand answers with what is wrong, or None."""
import json


def get(value, path):
    for step in path.split("."):
        if isinstance(value, list):
            if not int(step) < len(value):
                raise LookupError(f"{path}: only {len(value)} there")
            value = value[int(step)]
        else:
            if value is None or step not in value:
                raise LookupError(f"{path}: no {step}")
            value = value[step]
    return value


def holds(expected, actual, path=""):
    """`expected` may leave out keys, never entries of a list. The first thing that is not so, or None."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key, one in expected.items():
            if key not in actual:
                return f"{path}.{key} is not there"
            if wrong := holds(one, actual[key], f"{path}.{key}"):
                return wrong
        return None
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return f"{path} has {len(actual)} entries, not {len(expected)}"
        return next(filter(None, (holds(*pair, f"{path}[{i}]") for i, pair in enumerate(zip(expected, actual)))), None)
    return None if expected == actual else f"{path} is {actual!r:.90}, not {expected!r:.90}"


def says(path, expected):
    def demand(submission, findings):
        try:
            return holds(expected, get(submission, path), path)
        except LookupError as missing:
            return str(missing)
    return demand


def forms(count):
    def demand(submission, findings):
        found = [f"{form['layout']} {form['range']}" for form in submission.get("forms", [])]
        return None if len(found) == count else f"{len(found)} forms are read, not {count}: {', '.join(found)}"
    return demand


def some_form(expected):
    """One of the forms says so, wherever it stands."""
    def demand(submission, findings):
        wrong = [holds(expected, form) for form in submission.get("forms", [])]
        return None if None in wrong else f"no form says {json.dumps(expected, ensure_ascii=False):.120}: {wrong}"
    return demand


def told(code, cell=None):
    def demand(submission, findings):
        at = [finding["cell"] for finding in findings if finding["code"] == code]
        if not at:
            return f"no {code}"
        return None if cell is None or cell in at else f"{code} stands at {at}, not at {cell}"
    return demand


def not_told(code):
    def demand(submission, findings):
        at = [f"{finding['cell']}: {finding['message']}" for finding in findings if finding["code"] == code]
        return f"{code} at {at[0]}" if at else None
    return demand


def stands(text, *where):
    """A text is kept among the unread, the remarks, the extras …: `unread`, `remarks`, `extras`, `adjustments`."""
    def places(value, key=None):
        if isinstance(value, dict):
            for name, item in value.items():
                yield from places(item, name if name in ("unread", "remarks", "extras", "adjustments") else key)
        elif isinstance(value, list):
            for item in value:
                yield from places(item, key)
        elif isinstance(value, str):
            yield key, value

    def demand(submission, findings):
        found = {key for key, value in places(submission) if text in value}
        return None if found & set(where) else f"{text!r} stands in none of {', '.join(where)}"
    return demand
