"""What is told of calls of a learner's function: the lines that ran, plain values."""

from dataclasses import dataclass, field
from typing import Any

Values = dict[str, str]


@dataclass(frozen=True)
class Lines:
    """Lines of a file: each call of a function that begins there is followed.

    Attributes:
        path: Relative to the workspace, with forward slashes.
        first: Counted from 1.
        last: The last of them.
    """

    path: str
    first: int
    last: int


@dataclass(frozen=True)
class Step:
    """A line that ran.

    Attributes:
        line: Counted from 1.
        values: The local names that had a new value when it began, and those values as
            Python writes them. Of values that are not plain there are none; a name that
            is nothing plain any more has an empty text.
    """

    line: int
    values: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Call:
    """A call of a function.

    Attributes:
        test: The name of the test that led to it.
        function: The function's name.
        first: The line on which it begins, its decorators included.
        given: Its arguments, as `Step` has values.
        steps: In the order in which they ran.
        returned: What it returned, if that is plain.
        raised: The name of the error's class, if it ended so.
        is_whole: Whether it came to its end, and no step of it was left out.
    """

    test: str
    function: str
    first: int
    given: Values
    steps: tuple[Step, ...]
    returned: str | None = None
    raised: str | None = None
    is_whole: bool = True


@dataclass(frozen=True)
class Followed:
    """The calls that were followed in a run, in the order in which they began."""

    calls: tuple[Call, ...]


def followed_of(data: dict[str, Any]) -> Followed:
    """Return the calls whose fields were written down as plain data."""
    return Followed(tuple(call_of(call) for call in data["calls"]))


def call_of(data: dict[str, Any]) -> Call:
    """Return the call whose fields were written down as plain data."""
    return Call(**{**data, "steps": tuple(Step(**step) for step in data["steps"])})
