"""Notes how the tests fail for each mistake, in the files of its chapter."""

import os
from collections.abc import Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from handrail.course.failures import NAME, Ways, write_failures
from handrail.course.model import Chapter, Course, CourseError
from handrail.runner import Report, TestResult
from handrail.server import VARIABLE, name_of_server
from handrail.verdict.judge import failures
from handrail.verdict.recognise import way_to_fail
from handrail.verdict.recorded import NAME as KEPT
from handrail.verdict.recorded import to_keep, write_recorded
from handrail.verify.wrong_answers import (
    WrongAnswer,
    of_server,
    run_among,
    surroundings,
    wrong_answers,
)

Noted = list[tuple[WrongAnswer, list[Report]]]


def note_failures(course: Course, numbers: Container[int]) -> Iterator[Path]:
    """Run every mistake and rewording, and yield the files that changed.

    One that cannot be put in place is left out: law 5 tells of it.

    Args:
        numbers: Of which chapters.

    Raises:
        CourseError: One has tests that cannot be run here.
    """
    chapters = [c for c in course.offered if c.number in numbers]
    for chapter in chapters:
        need_server(chapter)
    for chapter in chapters:
        noted = run_mistakes(course, chapter)
        if write_failures(chapter.folder, ways_of(chapter, noted)):
            yield chapter.folder / NAME
        if any(exercise.server_tests for exercise in chapter.exercises):
            runs = runs_of(noted)
            if write_recorded(chapter.folder, name_of_server(), runs):
                yield chapter.folder / KEPT


def need_server(chapter: Chapter) -> None:
    """Ask for the server that some tests need.

    Raises:
        CourseError: None is named.
    """
    slugs = [exercise.slug for exercise in chapter.exercises if exercise.unrun]
    if slugs:
        raise CourseError(
            f"Tests of {', '.join(slugs)} run on PostgreSQL. Name a server for them in "
            f"{VARIABLE}, such as postgresql://postgres@127.0.0.1:5432/postgres."
        )


def run_mistakes(course: Course, chapter: Chapter) -> Noted:
    """Run the mistakes of a chapter and their rewordings in both of their places."""
    answers = [
        answer
        for exercise in chapter.exercises
        for answer in wrong_answers(course, exercise)
        if answer.mistake
    ]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        reports = pool.map(lambda answer: run_twice(course, answer), answers)
        return list(zip(answers, reports, strict=True))


def run_twice(course: Course, answer: WrongAnswer) -> list[Report]:
    """Run an answer; it may call what a later exercise is about, undone or done."""
    try:
        return [
            run_among(course, answer, files)
            for files in surroundings(course, answer.exercise)
        ]
    except (SyntaxError, LookupError, ValueError):
        return []


def ways_of(chapter: Chapter, noted: Noted) -> dict[str, dict[str, Ways]]:
    """Return how each mistake of a chapter fails, by exercise and mistake."""
    found: dict[str, dict[str, Ways]] = {
        exercise.slug: {mistake.name: frozenset() for mistake in exercise.mistakes}
        for exercise in chapter.exercises
    }
    for answer, reports in noted:
        known, name = found[answer.exercise.slug], answer.mistake_name
        known[name] |= frozenset(
            filter(None, (way_to_fail(failures(r)) for r in reports))
        )
    return found


def runs_of(noted: Noted) -> dict[str, dict[str, Any]]:
    """Return the runs to keep: of mistakes that a database server alone can show."""
    runs: dict[str, dict[str, Any]] = {}
    for answer, reports in noted:
        if answer.kind == "mistake" and reports:
            result = shown_by_server(answer, reports[0])
            if result:
                kept = runs.setdefault(answer.exercise.slug, {})
                kept[answer.mistake_name] = to_keep(result)
    return runs


def shown_by_server(answer: WrongAnswer, report: Report) -> TestResult | None:
    """Return the test that rejects an answer, if none does that without a server."""
    red = failures(report)
    if not red or not all(map(of_server, red)):
        return None
    wanted = answer.mistake.fails if answer.mistake else ""
    named = (result for result in red if result.name.partition("[")[0] == wanted)
    return next(named, red[0])
