"""Puts what there is to do on the clock: days, with breaks where they are due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from handrail.course.model import Chapter, Exercise
from handrail.workshop.rules import Rules

Kind = Literal[
    "opening", "exercise", "look back", "break", "lunch", "reserve", "closing"
]


@dataclass(frozen=True)
class Item:
    """Something to do that is not divided: an exercise, or the look back at a chapter.

    Attributes:
        talk: The minutes of its part of the lesson.
        work: The minutes of all the rest.
        must: Whether it is for all.
    """

    kind: Kind
    chapter: Chapter
    exercise: Exercise | None
    talk: int
    work: int
    must: bool

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.talk + self.work


@dataclass(frozen=True)
class Row:
    """A line of the timetable.

    Attributes:
        begins: Minutes after midnight.
        item: What is done in it; None for a break and the like.
    """

    begins: int
    minutes: int
    kind: Kind
    item: Item | None = None


@dataclass(frozen=True)
class Day:
    """One day, whose rows follow each other without a gap."""

    rows: tuple[Row, ...]

    @property
    def minutes(self) -> int:
        """How long it is."""
        return sum(row.minutes for row in self.rows)

    @property
    def ends(self) -> int:
        """When it is over: minutes after midnight."""
        return self.rows[0].begins + self.minutes


class Clock:
    """Fills one day, row by row.

    Args:
        minutes: How long the day is.
    """

    def __init__(self, minutes: int, rules: Rules) -> None:
        self.rules = rules
        self.length = minutes
        self.rows: list[Row] = []
        self.used = self.since_pause = 0
        self.needs_lunch = minutes > rules.lunch_over
        self.add("opening", rules.opening)

    def add(self, kind: Kind, minutes: int, item: Item | None = None) -> None:
        """Put a row behind the others; one without minutes is left out."""
        if minutes:
            begins = self.rules.begins + self.used
            self.rows.append(Row(begins, minutes, kind, item))
            self.used += minutes
            self.since_pause += minutes

    def take(self, item: Item) -> bool:
        """Put an item on, after a pause where one is due; tell whether it fits."""
        pause, minutes = self.pause_before(item)
        if self.used + minutes + item.minutes + self.rules.closing > self.length:
            return False
        if pause:
            self.add(pause, minutes)
            self.since_pause = 0
            self.needs_lunch &= pause != "lunch"
        self.add(item.kind, item.minutes, item)
        return True

    def pause_before(self, item: Item) -> tuple[Kind | None, int]:
        """Return which pause is due before an item, and how long it is.

        A look back belongs to what was before it, and comes before the pause.
        """
        until_lunch = (self.length - self.rules.lunch) // 2 - self.used
        after = self.since_pause + item.minutes
        if item.kind == "look back":
            return None, 0
        is_due = after > self.rules.after and self.since_pause > self.rules.opening
        is_due &= self.length - self.used > self.rules.last
        is_near = until_lunch <= (
            self.rules.after // 2 if is_due else item.minutes // 2
        )
        if self.needs_lunch and is_near:
            return "lunch", self.rules.lunch
        return ("break", self.rules.pause) if is_due else (None, 0)

    def day(self, *, is_last: bool = False) -> Day:
        """Return the day with its closing, and before that what was not needed.

        Args:
            is_last: Whether it ends when all is done.
        """
        if not is_last:
            self.add("reserve", self.length - self.used - self.rules.closing)
        self.add("closing", self.rules.closing)
        return Day(tuple(self.rows))


def lay_out(
    items: Sequence[Item], lengths: Sequence[int], rules: Rules, *, is_all: bool = False
) -> list[Day] | None:
    """Return the days that items fill; None if there is no room for all of them.

    Args:
        lengths: The minutes of each day.
        is_all: Whether nothing could follow, so that the last day ends with them.
    """
    waiting, days = list(items), []
    for clock in clocks(lengths, rules):
        while waiting and clock.take(waiting[0]):
            del waiting[0]
        days.append(clock.day(is_last=is_all and not waiting))
        if not waiting:
            return days
    return None


def clocks(lengths: Sequence[int], rules: Rules) -> Iterator[Clock]:
    """Yield the days to be filled, but for those without room for anything."""
    fixed = rules.opening + rules.closing
    return (Clock(minutes, rules) for minutes in lengths if minutes > fixed)
