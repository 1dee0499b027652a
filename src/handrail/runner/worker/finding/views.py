"""Shows what a value holds, or where in it something stands."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from handrail.runner.text import cut
from handrail.runner.worker.finding.text import shown
from handrail.runner.worker.pages import is_page, one_line

LONGEST = 300
AROUND = 60  # characters of a text on each side of what stands in it
MOST = 100  # items, of a value that may have no end
GAP = "…"


def holding(value: Any) -> str:
    """Return what a value holds, in which something was looked for in vain."""
    if isinstance(value, str) and is_page(value):
        return one_line(value)
    if isinstance(value, Mapping):
        return shown(list(islice(value, MOST)), LONGEST)
    return shown(value, LONGEST)


def surroundings(value: Any, part: Any) -> str:
    """Return the place in a value where something stands that should not."""
    if isinstance(value, str) and isinstance(part, str):
        start = value.find(part)
        return in_text(value, start, start + len(part))
    if isinstance(value, Mapping):
        rest = f", {GAP}" if len(value) > 1 else ""
        return cut(f"{{{shown(part)}: {shown(value[part])}{rest}}}", LONGEST)
    return among(value, part)


def in_text(text: str, start: int, end: int) -> str:
    """Return a piece of a text, with what is around it."""
    first, last = max(0, start - AROUND), end + AROUND
    before = GAP if first else ""
    after = GAP if last < len(text) else ""
    return shown(f"{before}{text[first:last]}{after}", 2 * LONGEST)


def among(values: Iterable[Any], part: Any) -> str:
    """Return an item of a list or the like, with the one before and the one behind."""
    items = list(values)
    place = items.index(part)
    before = [GAP] if place > 1 else []
    after = [GAP] if place + 2 < len(items) else []
    near = items[max(0, place - 1) : place + 2]
    start, end = "[]" if isinstance(values, Sequence) else "{}"
    texts = (*before, *(shown(item, LONGEST) for item in near), *after)
    return f"{start}{', '.join(texts)}{end}"
