"""Seals on what judges a test: Python's, pytest's and Flask's own names.

They are put on before the learner's code is near. At the end of each test it shows
whether something stands in the place of a function or class that tests go by.
"""

import json
import sys
from dataclasses import dataclass, field
from types import FunctionType, ModuleType
from typing import Any

from handrail.runner.worker.looks import LAZY, Look, Seal, added, changed, reworded

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

_namespace = type.__dict__["__dict__"].__get__


@dataclass
class Seals:
    """All seals of a process."""

    seals: list[Seal] = field(default_factory=list)
    functions: list[FunctionType] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)

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

    def prepare(self) -> None:
        """Make ready to look at what has been sealed since: that takes some time."""
        self.looks += changed(self.seals), added(self.seals), reworded(self.functions)
        self.seals, self.functions = [], []

    def lookout(self) -> Look:
        """Return what tells the first name that is not as it was, or None."""
        self.prepare()
        looks = tuple(self.looks)

        def look() -> str | None:
            for look in looks:
                if name := look():
                    return name
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
