"""Work that needs the terminal for itself: a pager, the learner's editor."""

import os
import shlex
import shutil
import time
from collections.abc import Callable
from functools import partial

import click
from rich.console import Console, RenderableType
from rich.text import Text

from handrail.guardrails.registry import find_guardrail
from handrail.session import Session
from handrail.site.reader import Reader, learner, who_may_see_all
from handrail.site.terminal import (
    Reading,
    guardrail_reading,
    lesson_reading,
    part_reading,
)
from handrail.terminal.editor import edit
from handrail.terminal.pager import show
from handrail.terminal.pages import left_out, show_page

GLANCE_SECONDS = 1.0  # nobody has read a page in less

Errand = Callable[[], RenderableType | None]
COME_BACK = (
    "Press any key to come back; it does nothing else. What you save meanwhile is "
    "tested then."
)
ONCE_MORE = "Press {key} once more to read it with them."


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
        """Run the errand; return what there is to say of it, or what went wrong."""
        errand, self.next = self.next, None
        try:
            return errand() if errand is not None else None
        except click.ClickException as error:
            return Text(f" {error.message}", "help")

    def read(self, show_page: Callable[[], None]) -> None:
        """Show pages until the learner is done reading.

        A pager that only prints is done at once, and the loop's next screen would hide
        what it printed.
        """
        began = time.monotonic()
        show_page()
        if time.monotonic() - began < GLANCE_SECONDS:
            self.wait(f" {pager_words()}{COME_BACK}")

    def read_view(self, view: RenderableType) -> None:
        """Show what is too long for the screen."""
        self.next = partial(self.read, partial(show, self.console, view))

    def read_lesson(self, *, with_answers: bool) -> None:
        """Show the chapter's lesson."""
        course = self.session.course
        chapter = course.chapter(self.session.exercise.chapter_number)
        make = partial(lesson_reading, course, chapter, self.reader(with_answers))
        self.next = partial(self.read_page, make, "c")

    def read_part(self, *, with_answers: bool) -> None:
        """Show what the exercise needs of the lesson."""
        course, exercise = self.session.course, self.session.exercise
        make = partial(part_reading, course, exercise, self.reader(with_answers))
        self.next = partial(self.read_page, make, "i")

    def read_guardrail(self, *, with_answers: bool) -> None:
        """Show the guardrail's page."""
        course = self.session.course
        guardrail = find_guardrail(course.root, self.session.exercise.guardrail)
        make = partial(guardrail_reading, course, guardrail, self.reader(with_answers))
        self.next = partial(self.read_page, make, "e")

    def reader(self, with_answers: bool) -> Reader:
        """Return who reads a page."""
        reader = learner(self.session.progress)
        if with_answers:
            return who_may_see_all(self.session.course, reader.chapter)
        return reader

    def read_page(self, make: Callable[[], Reading], key: str) -> RenderableType | None:
        """Make a page and show it; return what was left out of it, if anything was."""
        page, way = make(), ONCE_MORE.format(key=key)
        self.read(partial(show_page, self.console, page, way))
        return left_out(page.hidden, way)

    def open_file(self) -> None:
        """Open the exercise's file in the learner's editor."""
        file = self.session.workspace.root / self.session.exercise.symbol.path
        self.next = partial(edit, file)


def pager_words() -> str:
    """Say what shows the pages, where the learner has chosen it."""
    pager = os.environ.get("PAGER", "").strip()
    if not pager:
        return ""
    if shutil.which(shlex.split(pager)[0]) is None:
        return f"PAGER names `{pager}`, which is not there. "
    return f"Pages are shown with `{pager}`, as PAGER says. "
