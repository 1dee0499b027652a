"""Lessons and guardrails as Markdown that stands alone, to be read in a terminal."""

from dataclasses import dataclass

from handrail.course.model import Chapter, Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.site.chapters import exercise_section, lesson_source, lesson_text
from handrail.site.guardrails import exercises_of, guardrail_source
from handrail.site.include import Page, expand
from handrail.site.links import no_address, rewrite_links
from handrail.site.markdown import join
from handrail.site.parts import part_of
from handrail.site.reader import Reader
from handrail.site.snippet import Snippet, captioned


@dataclass(frozen=True)
class Reading:
    """A page as it is read in a terminal.

    Attributes:
        hidden: The exercises whose answers were left out, in the course's order.
    """

    markdown: str
    hidden: tuple[Exercise, ...]


def guardrail_reading(course: Course, guardrail: Guardrail, reader: Reader) -> Reading:
    """Return a guardrail's page, ending with the exercises that teach it.

    Raises:
        IncludeError: The page shows something that is not there.
    """
    numbers = ", ".join(e.number for e in exercises_of(course, guardrail))
    page = guardrail_source(course, guardrail, reader)
    return rendered(f"{guardrail.page}\n\nExercises: {numbers or 'none'}", page)


def lesson_reading(course: Course, chapter: Chapter, reader: Reader) -> Reading:
    """Return a chapter's lesson, ending with its exercises.

    Raises:
        CourseError: There is none, or it shows something that is not there.
    """
    page = lesson_source(course, chapter, reader)
    text = join(lesson_text(chapter).rstrip(), exercise_section(chapter))
    return rendered(text.rstrip(), page)


def part_reading(course: Course, exercise: Exercise, reader: Reader) -> Reading:
    """Return what an exercise needs of its chapter's lesson.

    Raises:
        CourseError: There is no lesson, or it shows something that is not there.
        NoPartError: The lesson has no such heading.
    """
    chapter = course.chapter(exercise.chapter_number)
    lesson = lesson_text(chapter)
    text = join(*(part_of(lesson, words) for words in exercise.part))
    return rendered(text.rstrip(), lesson_source(course, chapter, reader))


def rendered(markdown: str, page: Page) -> Reading:
    """Put code and output in, and leave out links that lead nowhere from here."""
    hidden: set[Exercise] = set()

    def caption(snippet: Snippet) -> str:
        hidden.update(snippet.answers)
        return captioned(snippet)

    text = rewrite_links(expand(markdown, page, caption), no_address)
    in_order = tuple(e for e in page.course.exercises if e in hidden)
    return Reading(f"{text}\n", in_order)
