"""Shows two values side by side: long ones by where they differ."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from os.path import commonprefix
from typing import Any

from handrail.runner.text import cut
from handrail.runner.worker.finding.text import shown
from handrail.runner.worker.plain import worth

WHOLE = 150  # characters up to which a value is shown as it is
AROUND = 20  # characters of what is the same that stay around a difference
LONGEST = 300
COMPARED = 1000  # characters of what differs in texts
GAP = "…"
WORDS = re.compile(r"\w+|\W")
MISSING = object()

Pair = tuple[str, str]


def side_by_side(one: object, other: object) -> Pair:
    """Return two values as text; where they are long, without what is the same."""
    one, other = worth(one), worth(other)
    whole = shown(one), shown(other)
    if max(map(len, whole)) <= WHOLE:
        return whole
    mine, its = differing(one, other)
    return cut(mine, LONGEST), cut(its, LONGEST)


def differing(one: Any, other: Any) -> Pair:
    """Return two values as text, with an ellipsis for what is the same in both."""
    match one, other:
        case str(), str():
            return in_texts(one, other)
        case dict(), dict():
            return joined(entries(one, other), "{}")
        case list(), list():
            return joined(items(one, other), "[]")
        case tuple(), tuple():
            return joined(items(one, other), "()")
    return shown(one), shown(other)


def in_texts(one: str, other: str) -> Pair:
    """Return where two texts differ, with some of what is around it."""
    start = len(commonprefix([one, other]))  # noqa: RUF071 (it is no path)
    rest = [text[start:][::-1] for text in (one, other)]
    end = len(commonprefix(rest))  # noqa: RUF071
    before = shortened(one[:start], is_first=True)
    after = shortened(one[len(one) - end :], is_last=True)
    middle = in_words(one[start : len(one) - end], other[start : len(other) - end])
    mine, its = (repr(f"{before}{text}{after}") for text in middle)
    return mine, its


def in_words(one: str, other: str) -> Pair:
    """Return two texts that begin and end in different ways, without what is the same.

    To compare long ones would take long.
    """
    if max(len(one), len(other)) > COMPARED:
        return one, other
    words, others = WORDS.findall(one), WORDS.findall(other)
    codes = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    mine, its = "", ""
    for tag, a, b, c, d in codes:
        part, its_part = "".join(words[a:b]), "".join(others[c:d])
        if tag == "equal":
            part = its_part = shortened(part)
        mine, its = mine + part, its + its_part
    return mine, its


def shortened(text: str, *, is_first: bool = False, is_last: bool = False) -> str:
    """Return what two texts have in common, with a gap where it is long."""
    start = "" if is_first else text[:AROUND]
    end = "" if is_last else text[-AROUND:]
    gap = f"{start}{GAP}{end}"
    return gap if len(gap) < len(text) else text


def entries(one: dict[Any, Any], other: dict[Any, Any]) -> Iterator[Pair]:
    """Give the entries of two dictionaries side by side."""
    for key in dict.fromkeys([*one, *other]):
        mine, its = apart(one.get(key, MISSING), other.get(key, MISSING))
        is_gap = mine == its == GAP
        yield (
            (GAP, GAP)
            if is_gap
            else (mine and f"{key!r}: {mine}", its and f"{key!r}: {its}")
        )


def items(one: Iterable[Any], other: Iterable[Any]) -> Iterator[Pair]:
    """Give the items of two lists side by side."""
    for mine, its in zip_longest(one, other, fillvalue=MISSING):
        yield apart(mine, its)


def apart(one: Any, other: Any) -> Pair:
    """Return what differs in two values, of which one may be missing."""
    if one is MISSING:
        return "", shown(other)
    if other is MISSING:
        return shown(one), ""
    return (GAP, GAP) if one == other else differing(one, other)


def joined(pairs: Iterable[Pair], brackets: str) -> Pair:
    """Return what is side by side within brackets, with one gap for several."""
    mine, its = zip(*pairs, strict=True)
    return bracketed(mine, brackets), bracketed(its, brackets)


def bracketed(texts: Iterable[str], brackets: str) -> str:
    """Return texts with commas between them, with one gap for several."""
    kept = (text for text in texts if text)
    runs = ((text, list(same)) for text, same in groupby(kept))
    every = ([GAP] if text == GAP else same for text, same in runs)
    inside = ", ".join(text for same in every for text in same)
    return f"{brackets[0]}{inside}{brackets[1]}"
