"""Every page of the site that is made from the course and from `docs`."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import CHAPTERS, GUARDRAILS, chapter_path, guardrail_path
from handrail.site.chapters import chapter_index, chapter_page, lesson_name
from handrail.site.defects import DATA as DEFECTS_DATA
from handrail.site.defects import PATH as DEFECTS_PATH
from handrail.site.defects import defects_page
from handrail.site.guardrails import guardrail_index, guardrail_page
from handrail.site.made import Made
from handrail.site.own_pages import own_sheets
from handrail.site.sheet import Sheet

MakeSheet = Callable[[], Sheet]
PROGRAM = "src/handrail/site"


def sheets(course: Course, docs: Path, made: Made) -> Iterator[MakeSheet]:
    """Yield what makes each page; they may be made in any order, and side by side.

    Args:
        docs: The folder of the pages that are written by hand.
        made: What is shown on several pages.
    """
    for chapter in course.offered:
        yield partial(chapter_sheet, course, chapter, made)
    for guardrail in all_guardrails(course.root):
        yield partial(guardrail_sheet, course, guardrail, made)
    yield partial(index_sheet, course)
    yield partial(guardrails_sheet, course)
    yield partial(defects_sheet, course)
    yield from own_sheets(course, docs, made)


def chapter_sheet(course: Course, chapter: Chapter, made: Made) -> Sheet:
    """Return a chapter's page."""
    text, source = chapter_page(course, chapter, made), lesson_name(chapter)
    return Sheet(chapter_path(chapter), text, source, chapter.number)


def guardrail_sheet(course: Course, guardrail: Guardrail, made: Made) -> Sheet:
    """Return a guardrail's page."""
    text, path = guardrail_page(course, guardrail, made), guardrail_path(guardrail)
    return Sheet(path, text, guardrail.file, int(guardrail.id))


def index_sheet(course: Course) -> Sheet:
    """Return the table of the chapters."""
    path = f"{CHAPTERS}/index.md"
    return Sheet(path, chapter_index(course), f"{PROGRAM}/chapters.py")


def guardrails_sheet(course: Course) -> Sheet:
    """Return the table of the guardrails."""
    path = f"{GUARDRAILS}/index.md"
    return Sheet(path, guardrail_index(course), f"{PROGRAM}/guardrails.py")


def defects_sheet(course: Course) -> Sheet:
    """Return the page of what the guide gets wrong."""
    return Sheet(DEFECTS_PATH, defects_page(course), DEFECTS_DATA)
