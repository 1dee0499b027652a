"""Notes how the tests fail for each mistake, in the file of its chapter."""

import os
from collections.abc import Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handrail.course.failures import Ways, write_failures
from handrail.course.model import Chapter, Course
from handrail.verdict.judge import failures
from handrail.verdict.recognise import way_to_fail
from handrail.verify.wrong_answers import (
    WrongAnswer,
    run_among,
    surroundings,
    wrong_answers,
)


def note_failures(course: Course, numbers: Container[int]) -> Iterator[Path]:
    """Run every mistake and rewording, and yield the folders whose file has changed.

    One that cannot be put in place is left out: law 5 tells of it.

    Args:
        numbers: Of which chapters.
    """
    for chapter in (c for c in course.offered if c.number in numbers):
        if write_failures(chapter.folder, failures_of(course, chapter)):
            yield chapter.folder


def failures_of(course: Course, chapter: Chapter) -> dict[str, dict[str, Ways]]:
    """Return how each mistake of a chapter fails, by exercise and mistake."""
    answers = [
        (exercise, mistake, answer)
        for exercise in chapter.exercises
        for answer in wrong_answers(course, exercise)
        if (mistake := answer.mistake)
    ]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        all_ways = pool.map(lambda entry: ways_of(course, entry[2]), answers)
    found: dict[str, dict[str, Ways]] = {}
    for (exercise, mistake, _), ways in zip(answers, all_ways, strict=True):
        known = found.setdefault(exercise.slug, {})
        known[mistake.name] = known.get(mistake.name, frozenset()) | ways
    return found


def ways_of(course: Course, answer: WrongAnswer) -> Ways:
    """Return the ways in which an answer fails, or none where it cannot be run.

    It may call what a later exercise is about, and fail in another way until that is
    done.
    """
    try:
        reports = [
            run_among(course, answer, files)
            for files in surroundings(course, answer.exercise)
        ]
    except (SyntaxError, LookupError, ValueError):
        return frozenset()
    return frozenset(filter(None, (way_to_fail(failures(r)) for r in reports)))
