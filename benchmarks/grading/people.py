"""The people of a made-up class: what each has written, and has to get for it."""

import random
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from handrail.course.model import Course, Exercise
from handrail.course.stage import (
    Files,
    code_of,
    read_code,
    stage,
    start,
    with_code,
)

DATA = Path(__file__).with_name("people.toml")
WAYS = ("folder", "zip", "clone", "zip of a folder", "folder in a folder")
DONE = "done"


@dataclass(frozen=True)
class Handed:
    """What one person hands in.

    Attributes:
        kind: Of the person, in words.
        files: Of the workspace.
        way: How they are packed: one of `WAYS`, or the name of what is broken or odd.
        states: What each exercise has to get: a state, or `wrong: NAME` of a mistake.
        words: Where there are no states: one of them stands in all that is said.
    """

    name: str
    kind: str
    files: Files
    way: str
    states: Mapping[str, str]
    words: tuple[str, ...] = ()


@cache
def data() -> dict[str, Any]:
    """Return what the class is made of."""
    return tomllib.loads(DATA.read_text("utf-8"))


def people(course: Course, number: int, last: int, one_in: int) -> Iterator[Handed]:
    """Yield so many people, the same ones each time, who reach chapters up to `last`.

    Args:
        one_in: Of so many people, one is hostile, broken or odd.
    """
    strange = [(kind, n) for kind in ("hostile", "broken", "odd") for n in data()[kind]]
    for place in range(number):
        chance = random.Random(place)  # noqa: S311 (nothing is secret)
        reached = 1 + place % last
        if place % one_in == one_in - 1:
            kind, name = strange[place // one_in % len(strange)]
            yield odd_one(course, place, reached, kind, name)
        else:
            make = (right, right, partly, wrong)[chance.randrange(4)]
            yield make(course, place, reached, chance)


def right(course: Course, place: int, reached: int, chance: random.Random) -> Handed:
    """Return somebody whose answers are right: the solution's, or alternatives."""
    files = answered(course, reached, chance)
    return handed(place, "right", files, dict.fromkeys(slugs(course, reached), DONE))


def partly(course: Course, place: int, reached: int, chance: random.Random) -> Handed:
    """Return somebody who has stopped within a chapter."""
    own = [e.slug for e in course.chapter(reached).exercises]
    solved = own[: chance.randrange(len(own))]
    states = dict.fromkeys(slugs(course, reached - 1), DONE)
    states |= {slug: DONE if slug in solved else "untouched" for slug in own}
    return handed(place, "part", start(course, reached, solved), states)


def wrong(course: Course, place: int, reached: int, chance: random.Random) -> Handed:
    """Return somebody with a mistake in the last chapter."""
    mistakes = data()["mistakes"]
    own = [e for e in course.chapter(reached).exercises if e.slug in mistakes]
    if not own:
        return right(course, place, reached, chance)
    exercise = chance.choice(own)
    name = mistakes[exercise.slug]
    source = next(m.source for m in exercise.mistakes if m.name == name)
    files = with_code(stage(course, reached), exercise.symbol, read_code(source))
    states = dict.fromkeys(slugs(course, reached), DONE)
    states[exercise.slug] = f"wrong: {name}"
    return handed(place, "wrong", files, states)


def odd_one(course: Course, place: int, reached: int, kind: str, name: str) -> Handed:
    """Return somebody who hands in what is hostile, broken or odd."""
    files, about = stage(course, reached), data()[kind][name]
    if kind == "odd":
        states = dict.fromkeys(slugs(course, reached), DONE)
        return replace(handed(place, name, files, states), way=name)
    words = tuple(about["words"])
    if kind == "broken":
        return replace(handed(place, name, files, {}), way=name, words=words)
    before = about["code"].encode()
    files = {**files, about["file"]: before + files[about["file"]]}
    return replace(handed(place, name, files, {}), words=words)


def handed(place: int, kind: str, files: Files, states: Mapping[str, str]) -> Handed:
    """Return what a person hands in, with their name in a comment: no two are alike."""
    name = f"{kind}-{place:04}"
    signed = files["app/__init__.py"] + f"\n# {name}\n".encode()
    files = {**files, "app/__init__.py": signed}
    return Handed(name, kind, files, WAYS[place % len(WAYS)], states)


def answered(course: Course, reached: int, chance: random.Random) -> Files:
    """Return a stage in which some answers are alternatives."""
    files = stage(course, reached)
    for exercise in exercises(course, reached):
        answers = [None, *exercise.alternatives]
        answer = (
            chance.choice(answers) if is_as_it_was(course, exercise, files) else None
        )
        if answer:
            files = with_code(files, exercise.symbol, read_code(answer))
    return files


def is_as_it_was(course: Course, exercise: Exercise, files: Files) -> bool:
    """Tell whether no later chapter has changed an exercise's code."""
    own = stage(course, exercise.chapter_number)
    return code_of(own, exercise.symbol) == code_of(files, exercise.symbol)


def exercises(course: Course, reached: int) -> list[Exercise]:
    """Return the exercises of the chapters up to one."""
    return [e for e in course.exercises if e.chapter_number <= reached]


def slugs(course: Course, reached: int) -> list[str]:
    """Return the slugs of the exercises of the chapters up to one."""
    return [exercise.slug for exercise in exercises(course, reached)]
