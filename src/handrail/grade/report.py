"""Writes what was found out: pages, tables and data, all of it at once."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from handrail import __version__
from handrail.course.model import Chapter, Course, Exercise
from handrail.grade import tables
from handrail.grade.alike import Pair, pairs
from handrail.grade.crowd import (
    InMistake,
    Stuck,
    Unknown,
    halted,
    mistakes,
    stuck,
    unknown,
)
from handrail.grade.junit import as_junit
from handrail.grade.mark import WORDS
from handrail.grade.result import Result
from handrail.templates import templates_in
from handrail.workspace.files import write_atomically

PAGES = Path(__file__).parent / "pages"
VERSION = 1  # of results.json: raised when a key goes or means something else


@dataclass(frozen=True)
class Report:
    """All that is told of a class.

    Attributes:
        is_held: Whether this machine's kernel holds code in that is run.
    """

    course: Course
    exercises: tuple[Exercise, ...]
    results: Sequence[Result]
    is_held: bool

    @cached_property
    def chapters(self) -> list[tuple[Chapter, list[Exercise]]]:
        """The chapters that were asked for, with their exercises."""
        found = []
        for chapter in self.course.offered:
            own = [e for e in self.exercises if e.chapter_number == chapter.number]
            found += [(chapter, own)] if own else []
        return found

    @cached_property
    def halted(self) -> list[Result]:
        """The people of whose code nothing runs."""
        return halted(self.results)

    @cached_property
    def stuck(self) -> list[Stuck]:
        """Where people are stuck."""
        return stuck(self.results)

    @cached_property
    def mistakes(self) -> list[InMistake]:
        """The known mistakes that were made."""
        return mistakes(self.results, self.course)

    @cached_property
    def unknown(self) -> list[Unknown]:
        """The wrong answers that no mistake is known for."""
        return unknown(self.results)

    @cached_property
    def pairs(self) -> list[Pair]:
        """People whose answers are alike."""
        return pairs(self.results, self.course)


def write_report(report: Report, folder: Path) -> None:
    """Write all files of a report to a folder, each whole or not at all.

    Raises:
        OSError: One could not be written.
    """
    makers: dict[str, Callable[[], str]] = {
        "report.html": lambda: page("report.html", report=report),
        "grades.csv": lambda: tables.grades(report.results),
        "moodle.csv": lambda: tables.for_moodle(report.results),
        "results.json": lambda: as_json(report),
        "junit.xml": lambda: as_junit(report.results),
    }
    for name, make in makers.items():
        write_atomically(folder / name, make().encode())
    for result in report.results:
        content = page("person.html", report=report, result=result).encode()
        write_atomically(
            folder / "people" / f"{result.person.submission}.html", content
        )


@cache
def templates() -> Environment:
    """Return the templates, which are read once for all people."""
    return templates_in(PAGES)


def page(name: str, **values: object) -> str:
    """Return a page; names are shown as they are, whatever characters they have."""
    return templates().get_template(name).render(words=WORDS, **values)


def as_json(report: Report) -> str:
    """Return the results as data; the keys are a promise."""
    whole = {
        "version": VERSION,
        "handrail": __version__,
        "people": [of_person(result) for result in report.results],
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def of_person(result: Result) -> dict[str, Any]:
    """Return what is told of one person."""
    person = result.person
    return {
        "submission": person.submission,
        "name": person.name,
        "points": result.points,
        "of": result.of,
        "late": result.late,
        "trouble": result.trouble,
        "asked_for": [mark.exercise for mark in result.asked_for],
        "exercises": [
            {
                "exercise": line.exercise.slug,
                "number": line.exercise.number,
                "state": line.mark.state,
                "points": line.points,
                "of": line.of,
                "why": line.why,
                "mistake": line.mark.mistake or None,
                "failed": list(line.mark.failed),
            }
            for line in result.lines
        ],
    }
