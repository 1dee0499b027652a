"""Looks at what is sealed: does each name stand for what it stood for?

They are made before the learner's code is near, and go by no name of any module while
they look: those are what they look at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import call, is_, itemgetter
from types import FunctionType
from typing import Any

LAZY = {"__annotations__", "__annotations_cache__", "__annotate_func__", "__doc__"}
LAZY |= {"__abstractmethods__", "_abc_impl", "__parameters__", "__signature__"}
LAZY |= {"__warningregistry__"}
PLAIN = {bool, int, str, type(None)}

Look = Callable[[], str | None]


@dataclass(frozen=True)
class Seal:
    """A seal on the names of a module, a class, or an object.

    Attributes:
        owner: What it is called in a sentence.
        names: A view of the names as they are at any time.
        held: What they stood for.
        is_closed: Whether nothing may come to them but plain values.
        before: The names that one of them goes before: none of these may come either.
    """

    owner: str
    names: Any
    held: dict[str, Any]
    is_closed: bool = False
    before: frozenset[str] = frozenset()


def changed(seals: Iterable[Seal]) -> Look:
    """Return what tells the first name that stands for something else."""
    every, each, same, joined = all, map, is_, chain.from_iterable
    known = tuple(seal for seal in seals if seal.held)
    places = tuple(seal.names for seal in known)
    getters = tuple(getter(seal.held) for seal in known)
    values = tuple(joined(map(call, getters, places)))
    find, get, gone = first_changed(known), call, KeyError

    def look() -> str | None:
        try:
            # Nothing but C runs here, as long as nothing has changed.
            if every(each(same, joined(each(get, getters, places)), values)):
                return None
        except gone:
            pass
        return find()

    return look


def first_changed(seals: Iterable[Seal]) -> Look:
    """Return what goes through all names, and tells the first that has changed."""
    missing = object()
    known = tuple((s.owner, s.names, (*s.held.items(),)) for s in seals)

    def find() -> str | None:
        for owner, names, held in known:
            for name, value in held:
                if names.get(name, missing) is not value:
                    return f"{owner}.{name}"
        return None

    return find


def getter(held: Iterable[str]) -> Callable[[Any], Iterable[Any]]:
    """Return what gets all of some names at once: one by one takes twice as long.

    The last is got twice, since of one name alone there would be no tuple.
    """
    *names, last = held
    return itemgetter(*names, last, last)


def added(seals: Iterable[Seal]) -> Look:
    """Return what tells the first name that came to where none may."""
    kind, plain, count = type, frozenset(PLAIN), len
    known = tuple(
        (s.names, len(s.names), frozenset({*s.names} | LAZY), s.before, s.owner)
        for s in closed(seals)
    )

    def look() -> str | None:
        for names, number, there, before, owner in known:
            for name in names if count(names) > number else ():
                is_new = name not in there
                if is_new and (name in before or kind(names[name]) not in plain):
                    return f"{owner}.{name}"
        return None

    return look


def unsettled(seals: Iterable[Seal]) -> Look:
    """Return what tells the first plain value that is something else now.

    A setting of a class may have another value, and does nothing.
    """
    kind, plain, each, kinds, gone = type, frozenset(PLAIN), map, set, KeyError
    settings = {s.owner: (s.names, plain_names(s)) for s in closed(seals)}
    known = tuple((n, getter(k), k, o) for o, (n, k) in settings.items() if k)

    def look() -> str | None:
        for names, get, keys, owner in known:
            try:
                if kinds(each(kind, get(names))) <= plain:
                    continue
            except gone:
                pass
            for name in keys:
                if kind(names.get(name)) not in plain:
                    return f"{owner}.{name}"
        return None

    return look


def plain_names(seal: Seal) -> tuple[str, ...]:
    """Return the names of what is a plain value, and not held."""
    names = {k: v for k, v in seal.names.items() if k not in seal.held}
    plain = (name for name, value in names.items() if type(value) in PLAIN)
    return tuple(name for name in plain if not name.startswith("__"))


def closed(seals: Iterable[Seal]) -> Iterator[Seal]:
    """Give the seals on what no name may come to."""
    return (seal for seal in seals if seal.is_closed)


def turned(things: Iterable[tuple[str, Any]]) -> Look:
    """Return what tells the first thing that is not of the class that it was of.

    A class has to have the ancestors that it had.

    Args:
        things: Each with what it is called.
    """
    every, each, same, kind = all, map, is_, type
    ancestors = type.__dict__["__mro__"].__get__
    named = [*things]
    owners, known = tuple(n for n, _ in named), tuple(t for _, t in named)
    kinds = tuple(map(type, known))
    classes = tuple(t for t in known if issubclass(type(t), type))
    lines, both = tuple(map(ancestors, classes)), zip

    def look() -> str | None:
        is_whole = every(each(same, each(kind, known), kinds))
        if is_whole and every(each(same, each(ancestors, classes), lines)):
            return None
        for owner, thing, its in both(owners, known, kinds):
            if kind(thing) is not its:
                return owner
        for cls, line in both(classes, lines):
            if ancestors(cls) is not line:
                return f"{cls.__module__}.{cls.__qualname__}"
        return None

    return look


def reworded(functions: Iterable[FunctionType]) -> Look:
    """Return what tells the first function whose keywords stand for something else.

    Whoever sets a part of a function is seen; who changes this one is not.
    """
    missing = object()
    known = [(f, f.__kwdefaults__) for f in functions if f.__kwdefaults__]
    words = tuple((f, w, (*w.items(),)) for f, w in known)

    def look() -> str | None:
        for function, names, held in words:
            for name, value in held:
                if names.get(name, missing) is not value:
                    return f"{function.__module__}.{function.__qualname__}"
        return None

    return look
