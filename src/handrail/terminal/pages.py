"""Lessons and guardrails, to be read in the terminal."""

from rich.console import Console, RenderableType
from rich.markdown import Markdown

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.site.terminal import guardrail_text, lesson_view
from handrail.terminal.pager import show


def show_lesson(console: Console, course: Course, chapter: Chapter) -> None:
    """Show a chapter's lesson, a page at a time where there is a terminal."""
    show(console, as_page(lesson_view(course, chapter)))


def show_guardrail(console: Console, course: Course, guardrail: Guardrail) -> None:
    """Show a guardrail's page, a page at a time where there is a terminal."""
    show(console, as_page(guardrail_text(course, guardrail)))


def as_page(markdown: str) -> RenderableType:
    """Return Markdown as it looks in a terminal."""
    return Markdown(markdown, code_theme="ansi_dark")
