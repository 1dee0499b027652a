"""Lessons and guardrails as Markdown that stands alone, to be read in a terminal."""

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.site.include import Page, expand
from handrail.site.links import no_address, rewrite_links
from handrail.site.pages import exercises_of, lesson_source, lesson_text
from handrail.site.snippet import captioned


def guardrail_text(course: Course, guardrail: Guardrail) -> str:
    """Return a guardrail's page, ending with the exercises that teach it.

    Raises:
        IncludeError: The page shows something that is not there.
    """
    page = Page(guardrail.source, course.root, course, course.whole)
    numbers = ", ".join(e.number for e in exercises_of(course, guardrail))
    return render(guardrail.page, page) + f"\n\nExercises: {numbers or 'none'}\n"


def lesson_view(course: Course, chapter: Chapter) -> str:
    """Return a chapter's lesson.

    Raises:
        CourseError: There is none, or it shows something that is not there.
    """
    return render(lesson_text(chapter), lesson_source(course, chapter)) + "\n"


def render(markdown: str, page: Page) -> str:
    """Put code and output in, and leave out links that lead nowhere from here."""
    return rewrite_links(expand(markdown, page, captioned), no_address)
