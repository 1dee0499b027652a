"""Lessons and guardrails, to be read in the terminal."""

from pathlib import Path

import click
from rich.console import Console
from rich.markdown import Markdown

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.site.terminal import guardrail_text, lesson_view


def show_lesson(console: Console, course: Course, chapter: Chapter) -> None:
    """Show a chapter's lesson, a page at a time where there is a terminal."""
    show(console, lesson_view(course, chapter))


def show_guardrail(console: Console, course: Course, guardrail: Guardrail) -> None:
    """Show a guardrail's page, a page at a time where there is a terminal."""
    show(console, guardrail_text(course, guardrail))


def show(console: Console, markdown: str) -> None:
    """Show Markdown, a page at a time where there is a terminal."""
    page = Markdown(markdown, code_theme="ansi_dark")
    if not console.is_terminal:
        console.print(page)
        return
    with console.capture() as capture:
        console.print(page)
    # Without a word on colours, click has `less` pass them on.
    click.echo_via_pager(capture.get(), color=False if console.no_color else None)


def edit(file: Path) -> None:
    """Open a file in the learner's editor: `$VISUAL`, `$EDITOR` or the system's."""
    click.edit(filename=str(file))
