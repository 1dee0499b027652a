"""Looks at what is sealed: does each name stand for what it stood for?

They are made before the learner's code is near, and go by no name of any module while
they look: those are what they look at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import is_, itemgetter
from types import FunctionType
from typing import Any

LAZY = {"__annotations__", "__annotations_cache__", "__annotate_func__", "__doc__"}
LAZY |= {"__abstractmethods__", "_abc_impl", "__parameters__", "__signature__"}

Look = Callable[[], str | None]


@dataclass(frozen=True)
class Seal:
    """A seal on the names of a module, a class, or an object.

    Attributes:
        owner: What it is called in a sentence.
        names: A view of the names as they are at any time.
        held: What they stood for.
        is_closed: Whether none may come to them.
    """

    owner: str
    names: Any
    held: dict[str, Any]
    is_closed: bool = False


def changed(seals: Iterable[Seal]) -> Look:
    """Return what tells the first name that stands for something else."""
    every, each, same, both, gone, missing = all, map, is_, zip, KeyError, object()
    known = [
        (s.names, getter(s.held), (*s.held,), (*s.held.values(),), s.owner)
        for s in seals
        if s.held
    ]

    def look() -> str | None:
        for names, get, keys, values, owner in known:
            try:
                if every(each(same, get(names), values)):
                    continue
            except gone:
                pass
            for name, value in both(keys, values):
                if names.get(name, missing) is not value:
                    return f"{owner}.{name}"
        return None

    return look


def getter(held: Iterable[str]) -> Callable[[Any], Iterable[Any]]:
    """Return what gets all of some names at once: one by one takes twice as long.

    The last is got twice, since of one name alone there would be no tuple.
    """
    *names, last = held
    return itemgetter(*names, last, last)


def added(seals: Iterable[Seal]) -> Look:
    """Return what tells the first name that came to a class where none may."""
    kind, data, count = type, {bool, int, str, type(None)}, len
    known = [(s.names, len(s.names), {*s.held} | LAZY, s.owner) for s in closed(seals)]

    def look() -> str | None:
        for names, number, held, owner in known:
            if count(names) > number:
                for name in names:
                    if name not in held and kind(names[name]) not in data:
                        return f"{owner}.{name}"
        return None

    return look


def closed(seals: Iterable[Seal]) -> Iterator[Seal]:
    """Give the seals on what no name may come to."""
    return (seal for seal in seals if seal.is_closed)


def reworded(functions: Iterable[FunctionType]) -> Look:
    """Return what tells the first function whose keywords stand for something else.

    Whoever sets a part of a function is seen; who changes this one is not.
    """
    missing = object()
    known = [(f, f.__kwdefaults__) for f in functions if f.__kwdefaults__]
    words = [(f, w, [*w.items()]) for f, w in known]

    def look() -> str | None:
        for function, names, held in words:
            for name, value in held:
                if names.get(name, missing) is not value:
                    return f"{function.__module__}.{function.__qualname__}"
        return None

    return look
