"""Where two documents differ."""


def difference(expected, actual, where=""):
    """The first place where two documents differ, in words; None where they are the same."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in [*expected, *actual]:
            if key not in expected or key not in actual:
                return f"{where}.{key}: only in {'the truth' if key in expected else 'the reading'}"
            if found := difference(expected[key], actual[key], f"{where}.{key}"):
                return found
        return None
    if isinstance(expected, list) and isinstance(actual, list):
        for number, (left, right) in enumerate(zip(expected, actual)):
            if found := difference(left, right, f"{where}[{number}]"):
                return found
        if len(expected) != len(actual):
            longer = expected if len(expected) > len(actual) else actual
            return f"{where}: {len(expected)} expected, got {len(actual)}; {longer[min(len(expected), len(actual))]!r:.200}"
        return None
    if type(expected) is type(actual) and expected == actual:
        return None
    return f"{where}: expected {expected!r:.200}, got {actual!r:.200}"


def told(adjustments):
    """Adjustments as a text to read: one a line, without line ends of their own."""
    return "".join(" | ".join(str(value).replace("\n", "⏎") for value in entry.values()) + "\n"
                   for entry in adjustments)
