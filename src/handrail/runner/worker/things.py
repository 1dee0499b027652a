"""What stands for the objects of a learner's classes where a test compares them."""

import sys
from collections.abc import Iterator
from typing import Any

from handrail.runner.worker.classes import (
    ancestors,
    name_of,
    namespace,
    package_of,
    was_there,
)
from handrail.runner.worker.plain import worth


class Thing:
    """Stands for an object, which is compared with its like alone."""

    __slots__ = ("its",)

    def __init__(self, its: Any) -> None:
        self.its = its

    def is_like(self, other: object) -> bool:
        """Tell whether the class of this object may say how it compares with another.

        Of two classes that is so where both were there before.
        """
        if type(other) is not Thing:
            return False
        mine, its = type(self.its), type(other.its)
        return mine is its or (was_there(mine) and was_there(its))

    def __eq__(self, other: object) -> bool:
        """Compare with another such object as the code does."""
        if not isinstance(other, Thing):
            return False
        if self.its is other.its:
            return True
        return self.is_like(other) and (self.its == other.its) is True

    def __hash__(self) -> int:
        """Return the object's own."""
        return hash(self.its)

    def __lt__(self, other: "Thing") -> bool:
        """Compare; what is greater is known by this, too."""
        return self.is_like(other) and (self.its < other.its) is True

    def __le__(self, other: "Thing") -> bool:
        """Compare; what is greater or equal is known by this, too."""
        return self.is_like(other) and (self.its <= other.its) is True

    def __contains__(self, part: object) -> bool:
        """Compare with each of what is in it."""
        return any(part is one or part == one for one in self)

    def __iter__(self) -> Iterator[Any]:
        """Give what is in it.

        Raises:
            TypeError: It does not say what is in it.
        """
        cls = type(self.its)
        if not any("__iter__" in namespace(c) for c in ancestors(cls)):
            message = f"an object of the class '{name_of(cls)}' holds no plain values"
            raise TypeError(message)
        return map(operand, self.its)


def operand(value: Any) -> Any:
    """Return what stands for a value where it is compared."""
    return worth(value, Thing)


def holder(value: Any) -> Any:
    """Return what stands for a value in which something is looked for.

    A library's own holder knows how: names of headers may be in any letters.
    """
    read = worth(value, Thing)
    return read.its if type(read) is Thing and finds_itself(type(read.its)) else read


def finds_itself(cls: type) -> bool:
    """Tell whether a class is one of a library that finds what is in it."""
    return was_there(cls) and package_of(cls) not in sys.stdlib_module_names
