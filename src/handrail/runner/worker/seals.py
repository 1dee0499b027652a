"""Seals on what judges a test: Python's, pytest's and Flask's own names.

They are put on before the learner's code is near. At the end of each test it shows
whether something stands in the place of a function or class that tests go by.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import FunctionType, ModuleType
from typing import Any

from handrail.runner.worker.classes import ancestors, namespace
from handrail.runner.worker.looks import (
    LAZY,
    Look,
    Seal,
    added,
    changed,
    reworded,
    turned,
    unsettled,
)
from handrail.runner.worker.sealed import (
    CLOSED,
    FREE,
    NOT_AGAIN,
    PROGRAM,
    TESTS,
    is_near,
    is_of_library,
    is_sealed,
    loaded,
    package,
)
from handrail.runner.worker.slots import SLOTS, filled, has_slots, slot_names

DATA = (str, bytes, int, float, complex, tuple, list, set, frozenset, dict, type(None))
MADE_IN_PYTHON = 1 << 9  # among the flags of a class
# Of what a class has as data, tests go by this: an error's status.
STATUS = "code"


@dataclass
class Seals:
    """All seals of a process.

    Attributes:
        modules: The names of the modules that are sealed.
        tests: The names of those that hold tests.
        near: What looks at those that were made ready, and that a test goes by.
        far: What looks at the others that were.
    """

    modules: set[str] = field(default_factory=set)
    tests: set[str] = field(default_factory=set)
    seals: list[Seal] = field(default_factory=list)
    functions: list[FunctionType] = field(default_factory=list)
    things: list[tuple[str, Any]] = field(default_factory=list)
    near: list[Look] = field(default_factory=list)
    far: list[Look] = field(default_factory=list)

    @classmethod
    def begun(cls) -> "Seals":
        """Return seals to add to: those that were put on early, if they are whole."""
        if _early is None or first_of([*_early.near, *_early.far])():
            return cls()
        return cls({*_early.modules}, near=[*_early.near], far=[*_early.far])

    def put_on_libraries(self, imports: Iterable[str]) -> None:
        """Seal what no run changes by itself: all but this program.

        Args:
            imports: Modules that tests are likely to import.
        """
        for name, module in loaded(is_sealed).items():
            if package(name) != PROGRAM:
                self.put_on_module(name, module)
        self.put_on_imported(imports)
        self.prepare()

    def put_on(self) -> None:
        """Seal what judges tests, as it is now."""
        modules = loaded(is_sealed)
        self.seals.append(Seal("sys.modules", sys.modules, modules))
        for name in modules.keys() - self.modules:
            self.put_on_module(name, modules[name])
        for coder in ("_default_decoder", "_default_encoder"):
            names = vars(getattr(json, coder))
            self.seals.append(Seal(f"json.{coder}", names, dict(names), is_closed=True))

    def put_on_module(self, name: str, module: ModuleType) -> None:
        """Seal a module, and the classes and functions that it has made."""
        names, free = vars(module), FREE.get(name, set())
        keeps_data = name.startswith(PROGRAM)
        meant = {k: v for k, v in names.items() if keeps_data or not is_data(v)}
        held = {k: v for k, v in meant.items() if k not in free}
        self.modules.add(name)
        self.seals.append(Seal(name, names, held))
        self.things.append((name, module))
        self.things += [(f"{name}.{k}", v) for k, v in held.items() if may_turn(v)]
        for value in held.values():
            self.put_on_value(name, value)

    def put_on_value(self, home: str, value: Any) -> None:
        """Seal the insides of a function, or a class with those of its methods."""
        if type(value) is FunctionType and value.__module__ == home:
            self.functions.append(value)
        elif issubclass(type(value), type) and is_made_in(value, home):
            self.put_on_class(home, value)

    def put_on_class(self, home: str, cls: type) -> None:
        """Seal a class. What is data, or another class, is a setting of it."""
        names, owner = namespace(cls), f"{home}.{cls.__name__}"
        free = LAZY | FREE.get(owner, set())
        held = {k: v for k, v in names.items() if k not in free and acts(k, v)}
        is_closed = home.startswith(CLOSED)
        if is_closed and not has_slots(cls):
            held[SLOTS] = slot_names(cls)
        before = inherited(cls) if is_closed else frozenset[str]()
        self.seals.append(Seal(owner, names, held, is_closed, before))
        self.things.append((owner, cls))
        self.functions += [v for v in held.values() if type(v) is FunctionType]

    def put_on_tests(self, module: ModuleType, imports: Iterable[str] = ()) -> None:
        """Seal a module of kept tests: a function of it leads there.

        Args:
            imports: The modules that it imports, sooner or later.
        """
        names = vars(module)
        self.tests.add(package(module.__name__))
        for there in (names, names["__builtins__"]):
            before = frozenset(names["__builtins__"])
            self.seals.append(Seal(TESTS, there, dict(there), True, before))
        for value in list(names.values()):
            self.put_on_value(module.__name__, value)
        self.put_on_imported(imports)

    def put_on_imported(self, imports: Iterable[str]) -> None:
        """Seal the libraries among some modules that tests import, with their parts."""
        packages = {name for name in imports if package(name) not in NOT_AGAIN}
        parts = tuple(f"{name}." for name in packages)

        def is_asked(name: str) -> bool:
            is_new = name not in self.modules
            return is_new and (name in packages or name.startswith(parts))

        for name, module in loaded(is_asked).items():
            if is_of_library(module):
                self.seals.append(Seal("sys.modules", sys.modules, {name: module}))
                self.put_on_module(name, module)

    def prepare(self) -> None:
        """Make ready to look at what has been sealed since: that takes some time."""

        def is_at_hand(owner: str) -> bool:
            return is_near(owner) or package(owner) in self.tests

        for looks, meant in ((self.near, True), (self.far, False)):
            seals = [s for s in self.seals if is_at_hand(s.owner) is meant]
            things = [t for t in self.things if is_at_hand(t[0]) is meant]
            functions = [f for f in self.functions if is_at_hand(home_of(f)) is meant]
            looks.extend((changed(seals), added(seals), unsettled(seals)))
            looks.extend((filled(seals), turned(things), reworded(functions)))
        self.seals, self.functions, self.things = [], [], []

    def lookouts(self) -> tuple[Look, Look]:
        """Return what tells the first name that is not as it was, or None.

        The first looks at what a test goes by, and the second at all that is sealed.
        """
        self.prepare()
        return first_of(self.near), first_of([*self.near, *self.far])


_early: Seals | None = None


def seal_early(imports: Iterable[str]) -> None:
    """Put seals on while there is time: it takes longer than most tests.

    Args:
        imports: Modules that tests are likely to import.
    """
    global _early  # noqa: PLW0603 (once, before any run of the process)
    seals = Seals()
    seals.put_on_libraries(imports)
    _early = seals


def first_of(looks: Iterable[Look]) -> Look:
    """Return what looks by one after the other."""
    every = tuple(looks)

    def look() -> str | None:
        for look in every:
            if name := look():
                return name
        return None

    return look


def home_of(function: FunctionType) -> str:
    """Return the module of a function; what a dataclass makes for itself has none."""
    return function.__module__ or ""


def inherited(cls: type) -> frozenset[str]:
    """Return the names of what a class does by its ancestors."""
    names = (namespace(ancestor).items() for ancestor in ancestors(cls)[1:])
    return frozenset(name for every in names for name, v in every if acts(name, v))


def is_made_in(cls: type, home: str) -> bool:
    """Tell whether a class is a module's own."""
    return bool(namespace(cls).get("__module__") == home)


def is_data(value: object) -> bool:
    """Tell whether a value of a module is data: a counter may go on."""
    return issubclass(type(value), DATA)


def may_turn(value: object) -> bool:
    """Tell whether an object, which is no class, may be made one of another class."""
    cls = type(value)
    return bool(cls.__flags__ & MADE_IN_PYTHON) and not issubclass(cls, type)


def acts(name: str, value: object) -> bool:
    """Tell whether a value of a class does something."""
    if issubclass(type(value), (*DATA, type)):
        return name == STATUS
    is_module = type(value) is ModuleType
    return is_module or callable(value) or hasattr(type(value), "__get__")
