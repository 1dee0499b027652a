"""What many results show together: where people are stuck, and in which mistakes."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from handrail.course.model import Course, Exercise
from handrail.grade.result import Points, Result

BEGUN = {"wrong", "begun", "stopped"}
FEWEST = 3  # exercises of which no test passes: it is one thing that is wrong with all


@dataclass(frozen=True)
class Stuck:
    """An exercise that people have begun and not done.

    Attributes:
        people: Their names.
        of: How many have begun or done it.
    """

    exercise: Exercise
    people: tuple[str, ...]
    of: int


@dataclass(frozen=True)
class InMistake:
    """People whose answer is the same known mistake."""

    exercise: Exercise
    mistake: str
    says: str
    people: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """People whose answers fail in the same way, and no mistake is known for it.

    Attributes:
        failed: The tests that fail, each with the kind of error.
    """

    exercise: Exercise
    failed: tuple[str, ...]
    people: tuple[str, ...]


def halted(results: Sequence[Result]) -> list[Result]:
    """Return those in which nothing runs: not one test passes of what was begun."""
    return [result for result in results if is_halted(result)]


def is_halted(result: Result) -> bool:
    """Tell whether not one test passes of several exercises that were begun."""
    begun = [line.mark for line in result.lines if line.mark.state in BEGUN]
    has_some = any(line.mark.passed for line in result.lines)
    return len(begun) >= FEWEST and not has_some


def stuck(results: Sequence[Result]) -> list[Stuck]:
    """Return where people are stuck, the most people first.

    Where nothing runs, one thing is wrong, and no exercise is to blame.
    """
    results = [result for result in results if not is_halted(result)]
    people: dict[Exercise, list[str]] = defaultdict(list)
    begun: Counter[Exercise] = Counter()
    for result, line in lines_of(results):
        begun[line.exercise] += line.mark.passes or line.mark.state in BEGUN
        if line.mark.state in BEGUN:
            people[line.exercise].append(result.person.name)
    found = [Stuck(e, tuple(names), begun[e]) for e, names in people.items()]
    return sorted(found, key=lambda each: -len(each.people))


def mistakes(results: Sequence[Result], course: Course) -> list[InMistake]:
    """Return the known mistakes that people have made, the commonest first."""
    people: dict[tuple[str, str], list[str]] = defaultdict(list)
    for result, line in lines_of(results):
        if line.mark.mistake:
            key = line.exercise.slug, line.mark.mistake
            people[key].append(result.person.name)
    found = []
    for (slug, name), names in people.items():
        exercise = course.exercise(slug)
        says = next(m.says for m in exercise.mistakes if m.name == name)
        found.append(InMistake(exercise, name, says, tuple(names)))
    return sorted(found, key=lambda each: -len(each.people))


def unknown(results: Sequence[Result]) -> list[Unknown]:
    """Return the ways to fail that no mistake is known for, the commonest first."""
    results = [result for result in results if not is_halted(result)]
    people: dict[tuple[Exercise, tuple[str, ...]], list[str]] = defaultdict(list)
    for result, line in lines_of(results):
        if line.mark.state == "begun" and line.mark.failed:
            people[line.exercise, line.mark.failed].append(result.person.name)
    found = [Unknown(*way, tuple(names)) for way, names in people.items()]
    return sorted(found, key=lambda each: -len(each.people))


def lines_of(results: Sequence[Result]) -> list[tuple[Result, Points]]:
    """Return each line of each result, with the result."""
    return [(result, line) for result in results for line in result.lines]
