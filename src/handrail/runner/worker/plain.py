"""What values are worth, whatever their classes say: kept tests compare that.

A class of the code may be a `str` and say that it is equal to all, shorter than it is,
or that it starts with what is asked for. Such a value is read as the `str` that it is.
What is no plain value is compared with its like alone.
"""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

SCALARS = (str, bytes, int, float, complex, bytearray)
CONTAINERS = (list, tuple, set, frozenset, dict)
ATOMS = frozenset({*SCALARS, bool, type(None)})
EXACT = ATOMS | {*CONTAINERS, type, ModuleType}
VIEWS = frozenset({type({}.keys()), type({}.values()), type({}.items())})
COPIES: dict[type, Callable[[Any], Any]] = {
    str: str.__str__,
    bytes: lambda value: bytes(memoryview(value)),
    bytearray: lambda value: bytearray(memoryview(value)),
    int: int.__int__,
    float: float.__float__,
    complex: complex.__complex__,
    list: lambda value: list(list.__iter__(value)),
    tuple: lambda value: tuple(tuple.__iter__(value)),
    set: lambda value: set(set.__iter__(value)),
    frozenset: lambda value: frozenset(frozenset.__iter__(value)),
    dict: lambda value: {k: dict.__getitem__(value, k) for k in dict.__iter__(value)},
}
# A class with nothing of its own says what those say that it is made of.
BARE = {"__doc__", "__module__", "__qualname__", "__dict__", "__weakref__"}
BARE |= {"__firstlineno__", "__static_attributes__", "__abstractmethods__", "_abc_impl"}
NOT_BELIEVED = {"unittest"}  # a mock is equal to what one likes
LIBRARIES = (sys.prefix, sys.base_prefix)

Other = Callable[[object], object]

_namespace = type.__dict__["__dict__"].__get__
_ancestors = type.__dict__["__mro__"].__get__
_name = type.__dict__["__name__"].__get__
_believed: set[type] = set()


def believe_in_classes() -> None:
    """Believe in the classes that there are by now; none is the learner's."""
    waiting, found = [object], set[type]()
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += type.__subclasses__(cls)
    _believed.update(cls for cls in found if package_of(cls) not in NOT_BELIEVED)


def package_of(cls: type) -> str:
    """Return the name of the package that a class says it is from."""
    return str(_namespace(cls).get("__module__", "")).partition(".")[0]


def is_believed(cls: type) -> bool:
    """Tell whether a class is Python's or a library's."""
    if cls in _believed:
        return True
    if all(c in _believed or _namespace(c).keys() <= BARE for c in _ancestors(cls)):
        _believed.add(cls)
        return True
    return built_in(cls) is None and is_of_library(cls)


def is_of_library(cls: type) -> bool:
    """Tell whether a class is one that a library has, loaded since."""
    names = _namespace(cls)
    module = sys.modules.get(str(names.get("__module__")))
    origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
    is_there = vars(module).get(cls.__name__) is cls if module else False
    believed = package_of(cls) not in NOT_BELIEVED and origin.startswith(LIBRARIES)
    return is_there and believed


def name_of(cls: type) -> str:
    """Return the name of a class, whatever its own class says of that."""
    return str(_name(cls))


def built_in(cls: type) -> type | None:
    """Return the built-in type of which a class is one; None if of none."""
    ancestors = _ancestors(cls)
    return next((base for base in COPIES if base in ancestors), None)


def own(value: Any) -> Any:
    """Return a value of a learner's class as its built-in type has it, if of one."""
    cls = type(value)
    if cls in EXACT or is_believed(cls):
        return value
    base = built_in(cls)
    return value if base is None else COPIES[base](value)


def worth(value: Any, other: Other | None = None) -> Any:
    """Return a value as its built-in type has it, with all that is in it.

    Where that changes nothing, it is the same object.

    Args:
        other: What stands for an object that is no plain value; else itself does.
    """
    cls = type(value)
    if cls in ATOMS:
        return value
    if cls in VIEWS:
        read = [worth(v, other) for v in value]
        return value if all(a is b for a, b in zip(value, read, strict=True)) else read
    if cls not in CONTAINERS:
        plain = own(value)
        if plain is value:
            known = cls in EXACT or other is None or is_believed(cls)
            return value if known else other(value)  # type: ignore[misc]
        value, cls = plain, type(plain)
        if cls in ATOMS:
            return value
    return worth_of_dict(value, other) if cls is dict else worth_of_items(value, other)


def worth_of_items(value: Any, other: Other | None) -> Any:
    """Return a list, tuple or set with the worth of what is in it."""
    if all(type(v) in ATOMS for v in value):
        return value
    pairs = [(v, worth(v, other)) for v in value]
    if all(a is b for a, b in pairs):
        return value
    return type(value)([b for _, b in pairs])


def worth_of_dict(value: Any, other: Other | None) -> Any:
    """Return a dict with the worth of what is in it."""
    if all(type(k) in ATOMS and type(v) in ATOMS for k, v in value.items()):
        return value
    pairs = [(k, worth(k, other), v, worth(v, other)) for k, v in value.items()]
    if all(k is key and v is val for k, key, v, val in pairs):
        return value
    return {key: val for _, key, _, val in pairs}


class Thing:
    """Stands for an object of the code, which is compared with its like alone."""

    __slots__ = ("its",)

    def __init__(self, its: Any) -> None:
        self.its = its

    def __eq__(self, other: object) -> bool:
        """Compare with another such object as the code does."""
        if type(other) is not Thing:
            return False
        return self.its is other.its or (self.its == other.its) is True

    def __hash__(self) -> int:
        """Return the object's own."""
        return hash(self.its)

    def __lt__(self, other: object) -> bool:
        """Compare; what is greater is known by this, too."""
        return type(other) is Thing and (self.its < other.its) is True

    def __le__(self, other: object) -> bool:
        """Compare; what is greater or equal is known by this, too."""
        return type(other) is Thing and (self.its <= other.its) is True

    def __contains__(self, part: object) -> bool:
        """Compare with each of what is in it."""
        return any(part is one or part == one for one in self)

    def __iter__(self) -> Iterator[Any]:
        """Give what is in it.

        Raises:
            TypeError: It does not say what is in it.
        """
        cls = type(self.its)
        if not any("__iter__" in _namespace(c) for c in _ancestors(cls)):
            message = f"an object of the class '{name_of(cls)}' holds no plain values"
            raise TypeError(message)
        return map(operand, self.its)


def operand(value: Any) -> Any:
    """Return what stands for a value where it is compared."""
    return worth(value, Thing)
