"""Every page of the site that is made from the course."""

from collections.abc import Callable, Iterator
from functools import partial

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.site.addresses import (
    CHAPTERS,
    GUARDRAILS,
    STAGES,
    chapter_path,
    guardrail_path,
    stage_path,
)
from handrail.site.chapters import chapter_index, chapter_page, lesson_name
from handrail.site.guardrails import guardrail_index, guardrail_page
from handrail.site.made import Made
from handrail.site.map import PATH as MAP
from handrail.site.map import map_page
from handrail.site.navigation import INDEX
from handrail.site.rules import PATH as RULES
from handrail.site.rules import rules_page
from handrail.site.sheet import Sheet
from handrail.site.stages import stage_index, stage_page

MakeSheet = Callable[[], Sheet]
PROGRAM = "src/handrail/site"
# A word of the code is found where it is explained.
UNSEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"


def course_sheets(course: Course, made: Made) -> Iterator[MakeSheet]:
    """Yield what makes each page; they may be made in any order, and side by side.

    Args:
        made: What is shown on several pages.
    """
    for chapter in course.offered:
        yield partial(chapter_sheet, course, chapter, made)
        yield partial(stage_sheet, course, chapter, made)
    for guardrail in all_guardrails(course.root):
        yield partial(guardrail_sheet, course, guardrail, made)
    yield from single_sheets(course, made)


def chapter_sheet(course: Course, chapter: Chapter, made: Made) -> Sheet:
    """Return a chapter's page."""
    text, source = chapter_page(course, chapter, made), lesson_name(chapter)
    return Sheet(chapter_path(chapter), text, source, chapter.number)


def guardrail_sheet(course: Course, guardrail: Guardrail, made: Made) -> Sheet:
    """Return a guardrail's page."""
    text, path = guardrail_page(course, guardrail, made), guardrail_path(guardrail)
    return Sheet(path, text, guardrail.file, int(guardrail.id))


def stage_sheet(course: Course, chapter: Chapter, made: Made) -> Sheet:
    """Return the page of the application after a chapter."""
    text, path = stage_page(course, chapter, made), stage_path(chapter)
    return Sheet(path, UNSEARCHED + text, f"{PROGRAM}/stages.py", chapter.number)


def single_sheets(course: Course, made: Made) -> Iterator[MakeSheet]:
    """Yield what makes the pages of which there is one each."""
    chapters, stages, rules = f"{CHAPTERS}/{INDEX}", f"{STAGES}/{INDEX}", GUARDRAILS
    yield lambda: Sheet(chapters, chapter_index(course), f"{PROGRAM}/chapters.py")
    yield lambda: Sheet(stages, stage_index(course), f"{PROGRAM}/stages.py")
    yield lambda: Sheet(MAP, map_page(course, made), f"{PROGRAM}/map.py")
    yield lambda: Sheet(RULES, rules_page(), "src/handrail/guardrails/rules")
    yield lambda: Sheet(
        f"{rules}/{INDEX}", guardrail_index(course), f"{PROGRAM}/guardrails.py"
    )
