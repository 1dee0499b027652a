"""Which exercises a workshop has: those for all, and those that may be left out."""

import math
from collections.abc import Iterator, Mapping, Sequence

from handrail.course.model import Chapter, Course, Exercise
from handrail.workshop.rules import Rules
from handrail.workshop.timetable import Item, lay_out

Chosen = Mapping[str, bool]  # slugs of exercises: whether each of them is for all


class Choice:
    """Takes on what there is room for.

    Args:
        chapters: Those that the workshop may have, in their order.
        lengths: The minutes of each day.
    """

    def __init__(
        self,
        course: Course,
        chapters: Sequence[Chapter],
        lengths: Sequence[int],
        rules: Rules,
    ) -> None:
        self.chapters = chapters
        self.lengths = lengths
        self.rules = rules
        self.must = {c.number: for_all(course, c, rules) for c in chapters}
        self.chosen: dict[str, bool] = {}

    def make(self) -> Chosen:
        """Return as many chapters as there is room for, then more of each of them.

        What is for all of a chapter comes before what may be left out of any. A chapter
        more is begun where nothing is left of those before it.
        """
        count = max(self.chapters_with_room(), 1)
        for place, chapter in enumerate(self.chapters):
            before = (e for c in self.chapters[:place] for e in c.exercises)
            if place >= count and any(e.slug not in self.chosen for e in before):
                break
            self.add(chapter)
        return self.chosen

    def chapters_with_room(self) -> int:
        """Return how many chapters fit, with some time kept for what is not for all."""
        wide: dict[str, bool] = {}
        for count, chapter in enumerate(self.chapters):
            wide |= dict.fromkeys(self.must[chapter.number], True)
            if not self.has_room(wide, self.rules.may):
                return count
            self.chosen = dict(wide)
        return len(self.chapters)

    def add(self, chapter: Chapter) -> None:
        """Take on what fits of a chapter, and begin with what is for all."""
        must = self.must[chapter.number]
        for exercise in sorted(chapter.exercises, key=lambda e: e.slug not in must):
            wider = self.chosen | {exercise.slug: exercise.slug in must}
            if set(exercise.after) <= wider.keys() and self.has_room(wider):
                self.chosen = wider

    def has_room(self, chosen: Chosen, share: float = 0) -> bool:
        """Tell whether there is time for exercises, and for a share of it more."""
        planned = items(self.chapters, chosen, self.rules)
        days = lay_out(planned, self.lengths, self.rules)
        if days is None:
            return False
        taken = sum(
            row.minutes for day in days for row in day.rows if row.kind != "reserve"
        )
        free = sum(self.lengths) - taken
        return free >= share * (free + sum(item.minutes for item in planned))


def for_all(course: Course, chapter: Chapter, rules: Rules) -> frozenset[str]:
    """Return the exercises of a chapter that are for all.

    They are those that it begins with, as long as they take no more than their share of
    its minutes; those of the rules' road; and what these need. There is always one.
    """
    roads = [road.slugs for road in course.roads if road.name == rules.road]
    on_road = frozenset[str]().union(*roads)
    limit, used, found = rules.must * chapter.minutes, 0, {chapter.exercises[0].slug}
    for exercise in chapter.exercises:
        used += exercise.minutes
        if used <= limit or exercise.slug in on_road:
            found.add(exercise.slug)
    for exercise in reversed(chapter.exercises):
        if exercise.slug in found:
            found.update(exercise.after)
    return frozenset(found)


def items(
    chapters: Sequence[Chapter], chosen: Chosen, rules: Rules
) -> tuple[Item, ...]:
    """Return what there is to do, in the order of the course."""
    return tuple(item for c in chapters for item in items_of(c, chosen, rules))


def items_of(chapter: Chapter, chosen: Chosen, rules: Rules) -> Iterator[Item]:
    """Yield a chapter's exercises and the look back at them, if there are any."""
    exercises = [e for e in chapter.exercises if e.slug in chosen]
    for exercise in exercises:
        talk, work = minutes_of(exercise, rules)
        must = chosen[exercise.slug]
        yield Item("exercise", chapter, exercise, talk, work, must)
    if exercises and rules.look_back:
        yield Item("look back", chapter, None, 0, rules.look_back, must=True)


def minutes_of(exercise: Exercise, rules: Rules) -> tuple[int, int]:
    """Return how long the talk for an exercise takes in a room, and the rest of it."""
    talk = max(1, round(rules.talk * exercise.minutes))
    return talk, max(1, math.ceil(rules.pace * (exercise.minutes - talk)))
