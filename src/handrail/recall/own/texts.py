"""Values as Python writes them, to be held against each other."""

import ast
from collections.abc import Iterable, Iterator

FILLERS = ("None", "True", "False", "''", "[]", "{}", "0", "1")
WRITTEN = (str, int, float, type(None))
LONGEST = 40  # characters of a constant


def value_of(text: str) -> object:
    """Return the value that a text writes."""
    return ast.literal_eval(text)


def really_wrong(right: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield those texts whose values differ from the right one, and from each other.

    1 and True are one value to Python, and to whoever answers: one of both is left.
    """
    known = [value_of(right)]
    for text in texts:
        try:
            value = value_of(text)
        except (ValueError, SyntaxError):
            continue
        if value not in known:
            known.append(value)
            yield text


def constants_in(node: ast.AST) -> Iterator[str]:
    """Yield the values that stand in a code, but for long texts."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, WRITTEN):
            text = repr(inner.value)
            if len(text) <= LONGEST:
                yield text


def like(right: str, texts: Iterable[str]) -> list[str]:
    """Return texts, those of values of the same kind as the right one first."""
    kind = type(value_of(right))

    def is_other(text: str) -> bool:
        try:
            return type(value_of(text)) is not kind
        except (ValueError, SyntaxError):
            return True

    return sorted(texts, key=is_other)
