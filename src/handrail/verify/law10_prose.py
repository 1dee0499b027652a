"""Law 10: no prose holds a pasted copy of code or output."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from handrail.course.model import Chapter, Course, CourseError
from handrail.guardrails.registry import all_guardrails
from handrail.site.chapters import chapter_page
from handrail.site.guardrails import guardrail_page
from handrail.site.parts import headings
from handrail.verify.check import Breach, Check, or_replace, relative

LAW = 10
FENCE = re.compile(r"[\s>]*(?:[-*+] +|\d+[.)] +)?(`{3,}|~{3,})\s*(\w*)")
PASTED = {"sh", "diagram"}  # commands to type, and what no code is


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    files = [c.lesson for c in course.offered]
    files += [course.root / "README.md", *sorted(course.root.glob("docs/**/*.md"))]
    found = [
        Check(LAW, "lessons", partial(find_missing, course)),
        Check(LAW, "parts of lessons", partial(find_lost_parts, course)),
    ]
    for file in files:
        name = relative(course, file)
        if file.is_file():
            found.append(Check(LAW, name, partial(read_copies, file, name)))
    for chapter in course.offered:
        name = f"chapters/{chapter.name}/README.md"
        find = partial(find_unshown, name, partial(chapter_page, course, chapter))
        if chapter.lesson.is_file():
            found.append(Check(LAW, f"{name} shown", find))
    for guardrail in all_guardrails(course.root):
        name, make = guardrail.file, partial(guardrail_page, course, guardrail)
        find = partial(find_unshown, name, make, or_replace(course, guardrail))
        found.append(Check(LAW, name, partial(find_copies, guardrail.page, name)))
        found.append(Check(LAW, f"{name} shown", find))
    return found


def find_missing(course: Course) -> list[Breach]:
    """Find chapters without a lesson."""
    return [
        Breach(
            LAW,
            f"chapters/{chapter.name}/README.md",
            "The chapter has no lesson.",
            "Write it: what the chapter gives, why, and what goes wrong without.",
        )
        for chapter in course.offered
        if not has_lesson(chapter)
    ]


def has_lesson(chapter: Chapter) -> bool:
    """Tell whether a chapter has a lesson with something in it."""
    return chapter.lesson.is_file() and bool(chapter.lesson.read_bytes().strip())


def find_lost_parts(course: Course) -> list[Breach]:
    """Find exercises whose part of the lesson is not in it."""
    breaches = []
    for chapter in course.offered:
        if not has_lesson(chapter):
            continue
        known = {h.words for h in headings(chapter.lesson.read_text("utf-8"))}
        breaches += [
            Breach(
                LAW,
                relative(course, chapter.folder / "chapter.toml"),
                f'The lesson has no heading "{words}", as {exercise.label} says.',
                f"It has: {', '.join(sorted(known))}.",
            )
            for exercise in chapter.exercises
            for words in exercise.part
            if words not in known
        ]
    return breaches


def read_copies(file: Path, name: str) -> list[Breach]:
    """Find pasted blocks in a file."""
    return find_copies(file.read_text(encoding="utf-8"), name)


def find_copies(text: str, name: str) -> list[Breach]:
    """Find blocks of anything but commands to type and drawings."""
    return [
        Breach(
            LAW,
            f"{name}:{line}",
            f"A block of {language or 'text'} is pasted here.",
            "Let a link that stands alone name its source: [path::symbol](path), "
            "or [$ command](folder). A block marked sh may hold commands to type, one "
            "marked diagram a drawing.",
        )
        for line, language in blocks(text)
        if language not in PASTED
    ]


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, and the language of each fenced block."""
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        match = FENCE.match(line)
        if match and not fence:
            fence = match[1]
            yield number, match[2]
        elif match and match[1].startswith(fence) and not match[2]:
            fence = ""


def find_unshown(name: str, make_page: "partial[str]", more: str = "") -> list[Breach]:
    """Make a page, and find out whether something that it includes is not there.

    Args:
        more: What else there is to do about it.
    """
    try:
        make_page()
    except CourseError as error:
        remedy = f"Mend the link, or what it names.{more}"
        return [Breach(LAW, name, str(error), remedy)]
    return []
