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
COMPARED = 4000  # characters of a text; more take too long
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
    # It is about letters, whatever the name of its module says.
    start = max(0, len(commonprefix([one, other])) - COMPARED // 2)  # noqa: RUF071
    words, others = (
        WORDS.findall(text[start : start + COMPARED]) for text in (one, other)
    )
    codes = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    mine, its = [], []
    for tag, a, b, c, d in codes:
        part, its_part = "".join(words[a:b]), "".join(others[c:d])
        if tag == "equal":
            is_first, is_last = a == 0, b == len(words)
            part = its_part = shortened(part, is_first=is_first, is_last=is_last)
        mine.append(part)
        its.append(its_part)
    return repr("".join(mine)), repr("".join(its))


def shortened(text: str, *, is_first: bool, is_last: bool) -> str:
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
