"""Lessons and guardrails, to be read in the terminal."""

from rich.console import Console, Group
from rich.markdown import Markdown
from rich.text import Text

from handrail.course.model import Exercise
from handrail.site.terminal import Reading
from handrail.terminal.pager import show


def show_page(console: Console, page: Reading, way: str) -> None:
    """Show a page, a screen at a time where there is a terminal.

    Args:
        way: How to read what was left out of it, for a sentence.
    """
    text = Markdown(page.markdown, code_theme="ansi_dark")
    end = left_out(page.hidden, way)
    show(console, Group(text, "", end) if end else text)


def left_out(hidden: tuple[Exercise, ...], way: str) -> Text | None:
    """Return what was left out of a page and how to read it, if anything was."""
    if not hidden:
        return None
    numbers = ", ".join(exercise.number for exercise in hidden)
    word = "answer" if len(hidden) == 1 else "answers"
    return Text(f" Left out: the {word} to {numbers}. {way}", "help")
