"""Notes how the tests fail for each mistake, in the file of its chapter."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handrail.course.failures import Ways, write_failures
from handrail.course.model import Chapter, Course
from handrail.verdict.judge import failures
from handrail.verdict.recognise import way_to_fail
from handrail.verify.wrong_answers import WrongAnswer, run_answer, wrong_answers


def note_failures(course: Course) -> Iterator[Path]:
    """Run every mistake and rewording, and yield the folders whose file has changed.

    One that cannot be put in place is left out: law 5 tells of it.
    """
    for chapter in course.offered:
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
        ways = pool.map(lambda entry: way_of(course, entry[2]), answers)
    found: dict[str, dict[str, Ways]] = {}
    for (exercise, mistake, _), way in zip(answers, ways, strict=True):
        known = found.setdefault(exercise.slug, {})
        known[mistake.name] = known.get(mistake.name, frozenset()) | way
    return found


def way_of(course: Course, answer: WrongAnswer) -> Ways:
    """Return the way in which an answer fails, or none where it cannot be run."""
    try:
        failed = failures(run_answer(course, answer))
    except (SyntaxError, LookupError, ValueError):
        return frozenset()
    return frozenset([way_to_fail(failed)] if failed else [])
