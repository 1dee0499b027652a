"""Work that needs the terminal for itself: a pager, the learner's editor."""

import os
import time
from collections.abc import Callable
from functools import partial

import click
from rich.console import Console, RenderableType
from rich.text import Text

from handrail.guardrails.registry import find_guardrail
from handrail.session import Session
from handrail.terminal.editor import edit
from handrail.terminal.pager import show
from handrail.terminal.pages import show_guardrail, show_lesson

GLANCE_SECONDS = 1.0  # nobody has read a page in less

Errand = Callable[[], None]


class Errands:
    """What a key has asked for, until the loop has let go of the terminal.

    Args:
        wait: Shows words and waits for a key.

    Attributes:
        next: The errand to run, if there is one.
    """

    def __init__(
        self, session: Session, console: Console, wait: Callable[[str], None]
    ) -> None:
        self.session, self.console, self.wait = session, console, wait
        self.next: Errand | None = None

    def run(self) -> RenderableType | None:
        """Run the errand; return what went wrong, in a sentence."""
        errand, self.next = self.next, None
        try:
            if errand is not None:
                errand()
        except click.ClickException as error:
            return Text(f" {error.message}", "help")
        return None

    def read(self, show_page: Errand) -> None:
        """Show pages until the learner is done reading.

        A pager that only prints is done at once, and the loop's next screen would hide
        what it printed.
        """
        began = time.monotonic()
        show_page()
        if time.monotonic() - began < GLANCE_SECONDS:
            self.wait(f" {pager_words()}Press a key to come back.")

    def read_view(self, view: RenderableType) -> None:
        """Show what is too long for the screen."""
        self.next = partial(self.read, partial(show, self.console, view))

    def read_lesson(self) -> None:
        """Show the chapter's lesson."""
        course = self.session.course
        chapter = course.chapter(self.session.exercise.chapter_number)
        page = partial(show_lesson, self.console, course, chapter)
        self.next = partial(self.read, page)

    def read_guardrail(self) -> None:
        """Show the guardrail's page."""
        guardrail = find_guardrail(self.session.exercise.guardrail)
        page = partial(show_guardrail, self.console, self.session.course, guardrail)
        self.next = partial(self.read, page)

    def open_file(self) -> None:
        """Open the exercise's file in the learner's editor."""
        file = self.session.workspace.root / self.session.exercise.symbol.path
        self.next = partial(edit, file)


def pager_words() -> str:
    """Say what shows the pages, where the learner has chosen it."""
    pager = os.environ.get("PAGER")
    return f"Pages are shown with `{pager}`, as PAGER says. " if pager else ""
