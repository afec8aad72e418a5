"""Texts that were read once and accepted. What differs is told line by line, with the command that accepts it."""
import difflib
import os

MOST_LINES = 40


def blessing():
    """Whether what is said now shall be accepted (scripts/bless)."""
    return os.environ.get("TARGETBOOK_BLESS") == "1"


def difference(expected, actual, test):
    """What differs between two texts, shortly, and how to accept it; empty where they are the same. `test` is the
    test's name in ctest."""
    if expected == actual:
        return ""
    lines = list(difflib.unified_diff(expected.splitlines(), actual.splitlines(), "accepted", "now", lineterm="", n=1))
    told = lines[:MOST_LINES] or ["only the line end at the end of the text differs"]
    if len(lines) > MOST_LINES:
        told.append(f"… and {len(lines) - MOST_LINES} lines more")
    return "\n".join([*told, f"Accept it with: scripts/bless '{test}'"])


def against_golden(path, actual, test):
    """Compares with a file; when blessing, writes it instead."""
    if blessing():
        path.parent.mkdir(exist_ok=True)
        path.write_text(actual, encoding="utf-8")
    accepted = path.read_text(encoding="utf-8") if path.exists() else ""
    return difference(accepted, actual, test)
