"""Takes the middle out of long lists in a statement: a screen has few lines."""

import re

MOST = 6  # elements of a list that is shown whole
FIRST, LAST = 2, 3
ELEMENT = r"(?:[\w.\"]+|\?|:\w+|%\(\w+\)s(?:::\w+)*|%s)"
LIST = re.compile(rf"{ELEMENT}(?:, {ELEMENT}){{{MOST},}}")
BETWEEN = re.compile(r", (?=(?:[^']*'[^']*')*[^']*\Z)")  # outside of quotation marks
CLOSES = {"(": ")", "[": "]", "{": "}"}


def shortened_sql(sql: str) -> str:
    """Return a statement with the ends alone of long lists of columns and values."""
    return LIST.sub(lambda found: ends(found[0].split(", ")), sql)


def shortened_values(values: str) -> str:
    """Return the values for a statement, shortened as its columns are.

    Several sets of values are left as they are: each would have to be cut apart.
    """
    inside = values[1:-1]
    if CLOSES.get(values[:1]) != values[-1:] or any(sign in inside for sign in "([{"):
        return values
    elements = BETWEEN.split(inside)
    short = ends(elements) if len(elements) > MOST else inside
    return f"{values[0]}{short}{values[-1]}"


def ends(elements: list[str]) -> str:
    """Return the first and the last elements of a list, and how many are between."""
    left = len(elements) - FIRST - LAST
    return ", ".join([*elements[:FIRST], f"… {left} more …", *elements[-LAST:]])
