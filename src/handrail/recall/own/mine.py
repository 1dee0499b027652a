"""A learner's code of an exercise, and the calls of it in a run."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from handrail.course.model import Exercise
from handrail.course.symbols import split_lines
from handrail.recall.own.statements import (
    Function,
    functions_in,
    is_seen,
    own_lines,
    statements_of,
)
from handrail.runner.followed import Call, Step, Values

LONGEST = 70  # characters of a line in an option
Alike = tuple[str, str, int, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Mine:
    """A learner's code.

    Attributes:
        source: The whole file, with plain line ends.
        first: The line on which the exercise's symbol begins, counted from 1.
        last: The line on which it ends.
        nodes: The statements that are it; none of a template.
        calls: Those that a run of the exercise's tests made.
    """

    exercise: Exercise
    source: str
    first: int
    last: int
    nodes: tuple[ast.stmt, ...] = ()
    calls: tuple[Call, ...] = ()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends."""
        return [line.rstrip("\n") for line in split_lines(self.source)]

    @property
    def code(self) -> list[tuple[int, str]]:
        """The lines of the symbol with their numbers."""
        numbers = range(self.first, self.last + 1)
        return [(number, self.lines[number - 1]) for number in numbers]

    @cached_property
    def functions(self) -> dict[int, Function]:
        """The functions of the symbol, by the line on which each begins."""
        found: dict[int, Function] = {}
        for node in self.nodes:
            found |= functions_in(node)
        return found

    @cached_property
    def ways(self) -> tuple["Way", ...]:
        """The calls that came to their end and always go the same way.

        A second call in the same test with the same arguments that goes another way, or
        ends otherwise, depends on what cannot be seen. Where there are calls whose
        arguments can all be told, there are no others.
        """
        alike: dict[Alike, list[Call]] = defaultdict(list)
        for call in self.calls:
            given = tuple(sorted(call.given.items()))
            alike[call.test, call.function, call.first, given].append(call)
        found = [
            Way(calls[0], self.functions[calls[0].first], len(calls) > 1)
            for calls in alike.values()
            if calls[0].first in self.functions and go_alike(calls)
        ]
        return tuple([way for way in found if way.is_told] or found)

    def told(self, number: int) -> str:
        """Return a line for an option: its number and its words."""
        text = self.lines[number - 1].strip()
        short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
        return f"line {number}: {short}"


@dataclass(frozen=True)
class Way:
    """The way that a call goes through a function.

    Attributes:
        is_repeated: Whether it was seen twice, and so what it made is no chance.
    """

    call: Call
    function: Function
    is_repeated: bool

    @property
    def is_told(self) -> bool:
        """Whether all arguments are plain values, that can be told."""
        inside = ast.walk(self.function.args)
        names = {node.arg for node in inside if isinstance(node, ast.arg)}
        return names <= self.call.given.keys()

    @cached_property
    def seen(self) -> dict[int, ast.stmt]:
        """The statements whose run shows, by their first lines."""
        every = statements_of(self.function)
        return {own_lines(s).start: s for s in every if is_seen(s)}

    @cached_property
    def ran(self) -> list[int]:
        """The first lines of the statements that ran, in their order.

        One of several lines is there once, as long as no other one came between.
        """
        starts = {
            line: own_lines(statement).start
            for statement in statements_of(self.function)
            for line in own_lines(statement)
        }
        ran = [starts[s.line] for s in self.call.steps if s.line in starts]
        return [line for line, _ in groupby(ran)]

    @property
    def situation(self) -> str:
        """Which call it is: by its arguments, and by the test."""
        call = self.call
        given = ", ".join(f"{name}={text}" for name, text in call.given.items())
        words = f" with {given}" if given else ""
        return f"The test {call.test} calls {call.function}{words}."


def go_alike(calls: list[Call]) -> bool:
    """Tell whether calls are whole, go the same way and end the same."""
    first = calls[0]
    return all(
        call.is_whole
        and call.steps == first.steps
        and (call.returned, call.raised) == (first.returned, first.raised)
        for call in calls
    )


def values_at(call: Call) -> Iterator[tuple[Step, Values]]:
    """Yield each step of a call with the values that the names had as it began."""
    known = dict(call.given)
    for step in call.steps:
        known = {**known, **step.values}
        yield step, {name: text for name, text in known.items() if text}
