"""No page of the real course gives away an answer to who has not found it."""

from collections.abc import Iterator

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.course.stage import code_of, read_code, stage
from handrail.guardrails.registry import house_guardrails
from handrail.site import include
from handrail.site.chapters import chapter_page
from handrail.site.guardrails import guardrail_page
from handrail.site.mistakes import holds_answer
from handrail.site.reader import Reader
from handrail.site.snippet import Snippet
from handrail.site.terminal import guardrail_reading, lesson_reading

FOLD = "??? note"


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(find_course())


@pytest.fixture(autouse=True)
def no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what commands print: that takes long, and holds no code."""
    monkeypatch.setattr(include, "show_command", lambda *_: Snippet("", "", ""))


@pytest.fixture(scope="module")
def secrets(course: Course) -> dict[str, set[str]]:
    """What gives an exercise away: its code at any stage, and mistakes that hold it."""
    found: dict[str, set[str]] = {e.slug: set() for e in course.exercises}
    for number in range(1, course.whole + 1):
        files = stage(course, number)
        for exercise in course.exercises:
            if exercise.chapter_number <= number:
                found[exercise.slug].add(code_of(files, exercise.symbol).strip())
    for exercise in course.exercises:
        codes = (read_code(mistake.source) for mistake in exercise.mistakes)
        telling = {c.strip() for c in codes if holds_answer(course, exercise, c)}
        found[exercise.slug] |= telling
    return found


def given_away(
    secrets: dict[str, set[str]], text: str, behind: frozenset[str]
) -> list[str]:
    """Return the exercises ahead whose code stands in a text."""
    return [
        slug
        for slug, codes in secrets.items()
        if slug not in behind and any(code in text for code in codes)
    ]


def readers(course: Course) -> Iterator[Reader]:
    """Yield who has done nothing, then who has done each chapter."""
    yield Reader()
    for chapter in course.offered:
        before = course.chapters_to(chapter.number - 1)
        behind = frozenset(e.slug for c in before for e in c.exercises)
        yield Reader(chapter.number, behind)


def test_no_page_of_a_guardrail_does_in_a_terminal(
    course: Course, secrets: dict[str, set[str]]
) -> None:
    for reader in readers(course):
        for guardrail in house_guardrails():
            page = guardrail_reading(course, guardrail, reader).markdown
            assert given_away(secrets, page, reader.behind) == [], guardrail.label


def test_no_lesson_does_in_a_terminal(
    course: Course, secrets: dict[str, set[str]]
) -> None:
    for reader in readers(course):
        for chapter in course.offered:
            page = lesson_reading(course, chapter, reader).markdown
            assert given_away(secrets, page, reader.behind) == [], chapter.name


def test_no_page_of_the_site_does_unasked(
    course: Course, secrets: dict[str, set[str]]
) -> None:
    pages = {c.name: chapter_page(course, c) for c in course.offered}
    pages |= {g.label: guardrail_page(course, g) for g in house_guardrails()}
    for name, page in pages.items():
        chapter = next((c for c in course.offered if c.name == name), None)
        before = course.chapters_to(chapter.number - 1) if chapter else ()
        behind = frozenset(e.slug for c in before for e in c.exercises)
        assert given_away(secrets, unfolded(page), behind) == [], name


def unfolded(page: str) -> str:
    """Return what a page of the site shows before anything is clicked."""
    lines, is_folded = [], False
    for line in page.splitlines():
        if line.startswith(FOLD):
            is_folded = True
        elif line.strip() and not line.startswith("    "):
            is_folded = False
        lines += [] if is_folded else [line]
    return "\n".join(lines)
