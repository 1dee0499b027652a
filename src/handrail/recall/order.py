"""What somebody types to put a puzzle's lines in order: `3 1> 4>`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PLACE = re.compile(r"(\d+)(>*)")
DEEPEST = 6


class OrderError(Exception):
    """An order cannot be understood; the message says why."""


@dataclass(frozen=True)
class Place:
    """A line that was taken.

    Attributes:
        line: Its place among those of the puzzle, from 0.
        level: How far it is indented, from 0.
    """

    line: int
    level: int


Order = tuple[Place, ...]


def read_order(text: str, count: int) -> Order:
    """Read an order of a puzzle's lines.

    Args:
        count: How many lines there are.

    Raises:
        OrderError: It names no line, one that is not there, or one twice.
    """
    words = text.replace(",", " ").split()
    places = tuple(read_place(word, count) for word in words)
    lines = [place.line for place in places]
    for line in lines:
        if lines.count(line) > 1:
            raise OrderError(f"Line {line + 1} is taken twice.")
    if not places:
        raise OrderError("No line is taken.")
    return places


def read_place(word: str, count: int) -> Place:
    """Read a number with a `>` for each step of indentation.

    Raises:
        OrderError: It is none, or no line of the puzzle has it.
    """
    match = PLACE.fullmatch(word)
    if match is None:
        raise OrderError(f"`{word}` is not a number, with a > for each step.")
    line = int(match[1]) - 1
    if not 0 <= line < count:
        raise OrderError(f"There is no line {match[1]}: they go from 1 to {count}.")
    if len(match[2]) > DEEPEST:
        raise OrderError(f"`{word}` is indented too far.")
    return Place(line, len(match[2]))


def written(order: Sequence[Place]) -> str:
    """Write an order as `read_order` reads it."""
    return " ".join(f"{place.line + 1}{'>' * place.level}" for place in order)
