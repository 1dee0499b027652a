"""Seals on what judges a test: Python's, pytest's and Flask's own names.

They are put on before the learner's code is near. At the end of each test it shows
whether something stands in the place of a function or class that tests go by.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
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
        elif isinstance(type(value), type) and issubclass(type(value), type):
            if _namespace(value).get("__module__") == home:
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
        missing, kind, data = object(), type, {bool, int, str, type(None)}
        seals = [(s.names, [*s.held.items()], s.owner) for s in self.seals]
        closed = [(s.names, {*s.held} | LAZY, s.owner) for s in self.seals if s.is_closed]
        functions = [
            (f, f.__code__, f.__defaults__, f.__kwdefaults__) for f in self.functions
        ]
        keywords = [(w, [*w.items()], f) for f, _, _, w in functions if w]

        def look() -> str | None:
            for names, held, owner in seals:
                get = names.get
                for name, value in held:
                    if get(name, missing) is not value:
                        return f"{owner}.{name}"
            for names, known, owner in closed:
                for name in names:
                    if name not in known and kind(names[name]) not in data:
                        return f"{owner}.{name}"
            for function, code, defaults, words in functions:
                if (
                    function.__code__ is not code
                    or function.__defaults__ is not defaults
                    or function.__kwdefaults__ is not words
                ):
                    return f"{function.__module__}.{function.__qualname__}"
            for words, held, function in keywords:
                for name, value in held:
                    if words.get(name, missing) is not value:
                        return f"{function.__module__}.{function.__qualname__}"
            return None

        return look


def is_sealed(name: str) -> bool:
    """Tell whether a module is one of those that tests go by."""
    return name.partition(".")[0] in SEALED


def acts(value: object) -> bool:
    """Tell whether a value of a module does something: a counter may go on."""
    return callable(value) or type(value) is ModuleType
