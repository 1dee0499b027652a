"""What values are worth, whatever their classes say: kept tests compare that.

A class of the code may be a `str` and say that it is equal to all, shorter than it is,
or that it starts with what is asked for. Such a value is read as the `str` that it is.
What a library wraps another value in is opened. All that is no plain value then is
compared with its like alone.
"""

from collections import ChainMap, UserDict, UserList, UserString
from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType, ModuleType
from typing import Any

from werkzeug.local import LocalProxy

from handrail.runner.worker.classes import ancestors, is_believed

SCALARS = (str, bytes, int, float, complex, bytearray)
CONTAINERS = (list, tuple, set, frozenset, dict)
ATOMS = frozenset({*SCALARS, bool, type(None)})
EXACT = ATOMS | {*CONTAINERS, Decimal, ModuleType, type}
VIEWS = frozenset({type({}.keys()), type({}.values()), type({}.items())})
COPIES: Mapping[type, Callable[[Any], Any]] = MappingProxyType(
    {
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
        dict: lambda value: {
            k: dict.__getitem__(value, k) for k in dict.__iter__(value)
        },
    }
)
# Who is asked about these hands on to what is in them.
WRAPPERS: Mapping[type, Callable[[Any], Any]] = MappingProxyType(
    {
        ChainMap: dict,
        LocalProxy: lambda value: value._get_current_object(),  # noqa: SLF001
        MappingProxyType: dict,
        UserDict: attrgetter("data"),
        UserList: attrgetter("data"),
        UserString: attrgetter("data"),
    }
)
Other = Callable[[object], object]


def built_in(cls: type) -> type | None:
    """Return the built-in type of which a class is one; None if of none."""
    every = ancestors(cls)
    return next((base for base in COPIES if base in every), None)


def opened(value: Any) -> Any:
    """Return what a library has wrapped up; any other value is itself."""
    while type(value) in WRAPPERS:
        value = WRAPPERS[type(value)](value)
    return value


def own(value: Any) -> Any:
    """Return a value of a learner's class as its built-in type has it, if of one."""
    value = opened(value)
    cls = type(value)
    base = None if cls in EXACT or is_believed(cls) else built_in(cls)
    return value if base is None else COPIES[base](value)


def worth(value: Any, other: Other | None = None) -> Any:
    """Return a value as its built-in type has it, with all that is in it.

    Where that changes nothing, it is the same object.

    Args:
        other: What stands for an object that is no plain value; else itself does.
    """
    value = opened(value)
    cls = type(value)
    if cls in ATOMS:
        return value
    if cls in VIEWS:
        read = [worth(v, other) for v in value]
        return value if all(a is b for a, b in zip(value, read, strict=True)) else read
    base = built_in(cls)
    if base is None:
        return value if other is None or cls in EXACT else other(value)
    plain = value if cls is base else COPIES[base](value)
    read = plain if base in ATOMS else worth_of_all(plain, other)
    return value if read is plain and is_believed(cls) else read


def worth_of_all(value: Any, other: Other | None) -> Any:
    """Return a list, tuple, set or dict with the worth of what is in it."""
    is_dict = type(value) is dict
    return worth_of_dict(value, other) if is_dict else worth_of_items(value, other)


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
