"""Seals on what judges a test: Python's, pytest's and Flask's own names.

They are put on before the learner's code is near. At the end of each test it shows
whether something stands in the place of a function or class that tests go by.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import is_
from types import FunctionType, ModuleType
from typing import Any

SEALED = (
    "_json",
    "_operator",
    "_pytest",
    "builtins",
    "contextlib",
    "flask",
    "handrail",
    "html",
    "json",
    "markupsafe",
    "operator",
    "pluggy",
    "pytest",
    "re",
    "runpy",
    "werkzeug",
)
# What an application, or a library of its, may have in its own way.
FREE = {
    "builtins": {"_", "__build_class__", "__debug__", "breakpoint", "input", "print"},
    "handrail.runner.worker.plain": {"_believed"},
}
# Of these, nothing may be added to a class either: a name there goes before others.
CLOSED = (
    "_pytest",
    "flask.app",
    "flask.config",
    "flask.testing",
    "flask.wrappers",
    "handrail",
    "json",
    "pluggy",
    "werkzeug.datastructures",
    "werkzeug.sansio.response",
    "werkzeug.test",
    "werkzeug.wrappers",
)
LAZY = {"__annotations__", "__annotations_cache__", "__annotate_func__", "__doc__"}
LAZY |= {"__abstractmethods__", "_abc_impl", "__parameters__", "__signature__"}

_namespace = type.__dict__["__dict__"].__get__


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


@dataclass
class Seals:
    """All seals of a process."""

    seals: list[Seal] = field(default_factory=list)
    functions: list[FunctionType] = field(default_factory=list)

    def put_on(self) -> None:
        """Seal what judges tests, as it is now."""
        modules = {n: m for n, m in list(sys.modules.items()) if is_sealed(n) and m}
        self.seals.append(Seal("sys.modules", sys.modules, modules))
        for name, module in modules.items():
            self.put_on_module(name, module)
        for coder in ("_default_decoder", "_default_encoder"):
            names = vars(getattr(json, coder))
            self.seals.append(Seal(f"json.{coder}", names, dict(names), is_closed=True))

    def put_on_module(self, name: str, module: ModuleType) -> None:
        """Seal a module, and the classes and functions that it has made."""
        names, free = vars(module), FREE.get(name, set())
        held = {k: v for k, v in names.items() if k not in free and acts(v)}
        self.seals.append(Seal(name, names, held))
        for value in held.values():
            self.put_on_value(name, value)

    def put_on_value(self, home: str, value: Any) -> None:
        """Seal the insides of a function, or a class with those of its methods."""
        if type(value) is FunctionType and value.__module__ == home:
            self.functions.append(value)
        elif issubclass(type(value), type) and is_made_in(value, home):
            self.put_on_class(home, value)

    def put_on_class(self, home: str, cls: type) -> None:
        """Seal a class."""
        names = _namespace(cls)
        held = {k: v for k, v in names.items() if k not in LAZY}
        owner, closed = f"{home}.{cls.__name__}", home.startswith(CLOSED)
        self.seals.append(Seal(owner, names, held, closed))
        self.functions += [v for v in held.values() if type(v) is FunctionType]

    def put_on_tests(self, module: ModuleType) -> None:
        """Seal a module of kept tests: a function of it leads there."""
        names = vars(module)
        for there in (names, names["__builtins__"]):
            self.seals.append(Seal("tests", there, dict(there)))
        for value in list(names.values()):
            self.put_on_value(module.__name__, value)

    def lookout(self) -> Callable[[], str | None]:
        """Return what tells the first name that is not as it was, or None.

        It goes by no name of any module: those are what it looks at.
        """
        looks = (changed(self.seals), added(self.seals), reworded(self.functions))

        def look() -> str | None:
            for look in looks:
                if name := look():
                    return name
            return None

        return look


def changed(seals: Iterable[Seal]) -> Callable[[], str | None]:
    """Return what tells the first name that stands for something else."""
    every, each, same, both, missing = all, map, is_, zip, object()
    known = [(s.names, (*s.held,), (*s.held.values(),), s.owner) for s in seals]

    def look() -> str | None:
        for names, keys, values, owner in known:
            if not every(each(same, each(names.get, keys), values)):
                for name, value in both(keys, values):
                    if names.get(name, missing) is not value:
                        return f"{owner}.{name}"
        return None

    return look


def added(seals: Iterable[Seal]) -> Callable[[], str | None]:
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


def reworded(functions: Iterable[FunctionType]) -> Callable[[], str | None]:
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


def is_sealed(name: str) -> bool:
    """Tell whether a module is one of those that tests go by."""
    return name.partition(".")[0] in SEALED


def is_made_in(cls: type, home: str) -> bool:
    """Tell whether a class is a module's own."""
    return bool(_namespace(cls).get("__module__") == home)


def acts(value: object) -> bool:
    """Tell whether a value of a module does something: a counter may go on."""
    return callable(value) or type(value) is ModuleType
