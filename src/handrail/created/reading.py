"""Reads what a process said: it may have said anything."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_origin

T = TypeVar("T")


class Unheard(Exception):  # noqa: N818 (a finding, and no fault of the program)
    """What the process said is nothing that it says by itself."""


def read(kind: type[T], data: Any) -> T:
    """Return a value of a kind from what a process said.

    Raises:
        Unheard: It is none.
    """
    if not isinstance(data, Mapping):
        raise Unheard(f"{data!r:.80} is no {kind.__name__}")
    values = {}
    for field in fields(kind):  # type: ignore[arg-type]
        value = data.get(field.name)
        wanted: Any = field.type
        if get_origin(wanted) is tuple:
            value = items(wanted.__args__[0], value)
        elif isinstance(wanted, type) and is_dataclass(wanted):
            value = read(wanted, value)
        elif type(value) is not wanted:
            raise Unheard(f"{kind.__name__}.{field.name} is {value!r:.80}")
        values[field.name] = value
    return kind(**values)


def items(kind: type[T], data: Any) -> tuple[T, ...]:
    """Return some values of a kind from what a process said.

    Raises:
        Unheard: One of them is none, or there is no list.
    """
    if not isinstance(data, list):
        raise Unheard(f"{data!r:.80} is no list")
    if kind is str:
        return tuple(str(value) for value in data)  # type: ignore[misc]
    return tuple(read(kind, value) for value in data)
