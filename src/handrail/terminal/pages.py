"""What is long, to be read in the terminal, and the learner's own editor."""

import os
from pathlib import Path

import click
from rich.console import Console, RenderableType
from rich.markdown import Markdown

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.site.terminal import guardrail_text, lesson_view


def show_lesson(console: Console, course: Course, chapter: Chapter) -> None:
    """Show a chapter's lesson, a page at a time where there is a terminal."""
    show(console, as_page(lesson_view(course, chapter)))


def show_guardrail(console: Console, course: Course, guardrail: Guardrail) -> None:
    """Show a guardrail's page, a page at a time where there is a terminal."""
    show(console, as_page(guardrail_text(course, guardrail)))


def as_page(markdown: str) -> RenderableType:
    """Return Markdown as it looks in a terminal."""
    return Markdown(markdown, code_theme="ansi_dark")


def show(console: Console, view: RenderableType) -> None:
    """Show what may be long, a page at a time where there is a terminal.

    Raises:
        ClickException: The pager cannot be started.
    """
    if not console.is_terminal:
        console.print(view)
        return
    with console.capture() as capture:
        console.print(view)
    try:
        # Without a word on colours, click has `less` pass them on.
        click.echo_via_pager(capture.get(), color=False if console.no_color else None)
    except (OSError, ValueError) as error:
        pager = os.environ.get("PAGER", "")
        raise click.ClickException(
            f"Pages cannot be shown with `{pager}`, as the variable PAGER says. "
            "Name another program there, or none."
        ) from error


def show_if_long(console: Console, view: RenderableType) -> None:
    """Print what fits on the screen, and show the rest a page at a time.

    Raises:
        ClickException: The pager cannot be started.
    """
    if console.is_terminal and height(console, view) >= console.height:
        show(console, view)
    else:
        console.print(view)


def height(console: Console, view: RenderableType) -> int:
    """Return how many lines a view takes."""
    return len(console.render_lines(view, pad=False))


def edit(file: Path) -> None:
    """Open a file in the learner's editor: `$VISUAL`, `$EDITOR` or the system's.

    Raises:
        ClickException: The editor cannot be started, or it failed.
    """
    try:
        click.edit(filename=file)
    except ValueError as error:
        raise click.ClickException(
            "The variable VISUAL or EDITOR has a quotation mark that does not end."
        ) from error
    except click.ClickException as error:
        editor = error.message.partition(": ")[0]
        if isinstance(error.__cause__, OSError):
            raise click.ClickException(
                f"The editor `{editor}` cannot be started. Name one that you have in "
                "the variable EDITOR, or open the file yourself."
            ) from error
        raise click.ClickException(
            f"The editor `{editor}` ended with an error. What it had not saved is lost."
        ) from error
