"""An agenda: what a workshop of some hours has, when, and what can go."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handrail.course.model import Chapter, Course, Exercise
from handrail.workshop.choice import Choice, items, minutes_of
from handrail.workshop.rules import Rules
from handrail.workshop.timetable import Day, Item, Row, lay_out

MOST_HOURS = 1000


class AgendaError(Exception):
    """There can be no such agenda; the message says why, and what can be."""


@dataclass(frozen=True)
class Agenda:
    """The days of a workshop.

    Attributes:
        minutes: How long it may be. It is never longer.
        first: The chapter that it begins with.
        more: The exercises of its chapters that it has no room for.
        after: Where learners go on by themselves; None at the end of the course.
    """

    course: Course
    rules: Rules
    minutes: int
    days: tuple[Day, ...]
    first: Chapter
    more: tuple[Exercise, ...]
    after: Chapter | None

    @property
    def rows(self) -> Iterator[Row]:
        """All rows, in their order."""
        return (row for day in self.days for row in day.rows)

    @property
    def items(self) -> Iterator[Item]:
        """What there is to do, in its order."""
        return (row.item for row in self.rows if row.item)

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters of which it has something."""
        return tuple(
            {item.chapter.number: item.chapter for item in self.items}.values()
        )

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises that it has."""
        return tuple(item.exercise for item in self.items if item.exercise)

    @property
    def before(self) -> tuple[Chapter, ...]:
        """The chapters that people should know when they come."""
        return tuple(c for c in self.course.offered if c.number < self.first.number)

    @property
    def planned(self) -> int:
        """The minutes of its days."""
        return sum(day.minutes for day in self.days)

    @property
    def left(self) -> int:
        """The minutes that it does not need."""
        return self.minutes - self.planned

    @cached_property
    def sums(self) -> dict[str, int]:
        """Minutes by what they are for. Together they are all that there are."""
        sums = Counter[str]()
        for row in self.rows:
            if row.item and row.kind == "exercise":
                sums["talk"] += row.item.talk
                sums["work"] += row.item.work
            else:
                sums[row.kind] += row.minutes
        sums["left over"] = self.left
        return {name: minutes for name, minutes in sums.items() if minutes}

    def parts(self, chapter: Chapter) -> dict[str, int]:
        """Return the parts of a chapter's lesson that are told, with their minutes.

        What an exercise needs of several parts counts for the first.
        """
        parts = Counter[str]()
        for item in self.items:
            if item.chapter.number == chapter.number and item.exercise:
                parts[item.exercise.part[0]] += item.talk
        return dict(parts)

    def musts(self, chapter: Chapter) -> int:
        """Return the minutes of a chapter that are for all."""
        of_chapter = (i for i in self.items if i.chapter.number == chapter.number)
        return sum(item.minutes for item in of_chapter if item.must)

    @property
    def leave_out(self) -> tuple[Item, ...]:
        """What goes where time runs short, first the one that nothing else needs."""
        return tuple(item for item in self.items if not item.must)[::-1]


def make_agenda(course: Course, hours: float, number: int, rules: Rules) -> Agenda:
    """Return the agenda of a workshop.

    Args:
        course: The whole, or narrowed to a road.
        hours: How long it may be, with all breaks.
        number: That of the chapter that it begins with.

    Raises:
        AgendaError: So many hours hold nothing, or are no hours.
        LookupError: There is no such chapter to begin with.
    """
    first = chapter_to_begin(course, number)
    minutes = whole_minutes(hours)
    chapters = [c for c in course.offered if c.number >= first.number]
    lengths = day_lengths(minutes, rules)
    chosen = Choice(course, chapters, lengths, rules).make()
    rest = [e for c in chapters for e in c.exercises if e.slug not in chosen]
    days = lay_out(items(chapters, chosen, rules), lengths, rules, is_all=not rest)
    if not chosen or days is None:
        raise AgendaError(too_short(first, hours, minutes, rules))
    begun = {c.number for c in chapters for e in c.exercises if e.slug in chosen}
    return Agenda(
        course=course,
        rules=rules,
        minutes=minutes,
        days=tuple(days),
        first=first,
        more=tuple(e for e in rest if e.chapter_number in begun),
        after=course.after(max(begun)),
    )


def chapter_to_begin(course: Course, number: int) -> Chapter:
    """Return the chapter of a number.

    Raises:
        LookupError: There is none, or it has no exercises.
    """
    empty = [c for c in course.chapters if c.number == number and not c.exercises]
    if empty and not course.road:
        raise LookupError(
            f"Chapter {number} has no exercises, so no workshop begins there. "
            f"Those with exercises go from 1 to {course.last}."
        )
    return course.chapter(number)


def whole_minutes(hours: float) -> int:
    """Return hours in whole minutes, rounded down.

    Raises:
        AgendaError: There is no workshop of so many hours.
    """
    if not 0 < hours <= MOST_HOURS:  # what is no number is not either
        raise AgendaError(
            f"{hours:g} hours: a workshop has more than 0 hours, and {MOST_HOURS} at "
            "most."
        )
    return math.floor(hours * 60 + 1e-6)


def day_lengths(minutes: int, rules: Rules) -> list[int]:
    """Divide a workshop into days that are equally long, but for a minute."""
    count = max(1, math.ceil(minutes / rules.most_minutes))
    each, rest = divmod(minutes, count)
    return [each + 1] * rest + [each] * (count - rest)


def too_short(first: Chapter, hours: float, minutes: int, rules: Rules) -> str:
    """Say what the shortest agenda is, with its sum."""
    exercise = min(
        (e for e in first.exercises if not e.after),
        key=lambda e: sum(minutes_of(e, rules)),
    )
    parts = {
        "opening": rules.opening,
        f"exercise {exercise.label}": sum(minutes_of(exercise, rules)),
        "look back": rules.look_back,
        "closing": rules.closing,
    }
    terms = " + ".join(f"{name} {length}" for name, length in parts.items())
    return (
        f"{hours:g} hours are {minutes} minutes, and that holds no exercise. The "
        f"shortest agenda from chapter {first.number} on takes {sum(parts.values())} "
        f"minutes: {terms}."
    )
