"""The watch loop: a verdict at every save, and single keys for the rest."""

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from queue import SimpleQueue

from rich.console import Console, RenderableType
from rich.text import Text

from handrail.course.libraries import libraries
from handrail.course.stage import stage
from handrail.runner import CancelledError, Standby
from handrail.session import Session
from handrail.terminal.actions import KEYS, Actions
from handrail.terminal.events import (
    Event,
    Events,
    Failed,
    Judged,
    Key,
    start_thread,
    watching,
)
from handrail.terminal.header import header
from handrail.terminal.saves import Polled, Saved
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict


class Loop:
    """The screen of one session, from the first verdict until the learner leaves."""

    def __init__(
        self,
        session: Session,
        console: Console,
        standby: Standby,
        note: RenderableType | None = None,
    ) -> None:
        self.session = session
        self.console = console
        self.standby = standby
        self.actions = Actions(session, console, self.check)
        self.actions.note = note
        self.events: Events = SimpleQueue()
        self.verdict: Verdict | None = None
        self.newest = threading.Event()
        self.checker = threading.Thread()
        self.checked: dict[str, bytes] = {}
        self.polled = ""

    def run(self) -> None:
        """Watch until the learner quits."""
        while self.actions.is_open:
            with watching(self.session.workspace.root, self.events), self.checking():
                while self.actions.is_open and self.actions.errand is None:
                    self.draw()
                    self.refill()
                    self.take(self.events.get())
            self.actions.run_errand()

    @contextlib.contextmanager
    def checking(self) -> Iterator[None]:
        """Begin with a check, and leave none running."""
        self.check()
        try:
            yield
        finally:
            self.newest.set()
            self.checker.join()

    def take(self, event: Event) -> None:
        """Do what an event asks for."""
        match event:
            case Key(char):
                self.actions.press(char.lower())
            case Saved() if self.session.workspace.files() != self.checked:
                self.actions.clear()
                self.check()
            case Polled(why):
                self.polled = f"This folder is looked at every second: {why}."
            case Judged(cancelled, verdict) if cancelled is self.newest:
                self.verdict = self.session.note(verdict)
            case Failed(error):
                raise error

    def check(self) -> None:
        """Begin a check, and cancel the one before: its verdict would be stale."""
        self.newest.set()
        self.newest, self.verdict = threading.Event(), None
        self.checked = self.session.workspace.files()
        self.checker = start_thread(self.events, partial(self.judge, self.newest))

    def judge(self, cancelled: threading.Event) -> None:
        """Judge the exercise in hand, and report the verdict unless it is cancelled."""
        with contextlib.suppress(CancelledError):
            verdict = self.session.judge(lambda job: self.standby.run(job, cancelled))
            self.events.put(Judged(cancelled, verdict))

    def refill(self) -> None:
        """Prepare for the next save, once the verdict on this one is on the screen."""
        if self.verdict is not None and self.standby.is_low:
            files = stage(self.session.course, self.session.progress.chapter)
            self.standby.fill(libraries(files))

    def draw(self) -> None:
        """Draw the whole screen anew, in one go: a screen in parts would flicker."""
        with self.console:
            self.draw_parts()

    def draw_parts(self) -> None:
        """Draw what the screen shows, from the top."""
        session, console = self.session, self.console
        console.clear()
        console.print(
            header(console, session.course, session.exercise, session.progress)
        )
        console.print()
        if self.verdict is None:
            console.print(Text("   running the tests", "quiet"))
        else:
            console.print(verdict_view(console, self.verdict))
        if self.verdict is not None and self.verdict.passed:
            console.print(what_next(session))
        if self.actions.note is not None:
            console.print(self.actions.note)
            console.print()
        if self.polled:
            console.print(Text(f" {self.polled}", "quiet"))
        console.print(Text(f" {KEYS}", "quiet"))


def what_next(session: Session) -> RenderableType:
    """Return where the key n leads after a pass."""
    following = session.following()
    if following is not None:
        return Text(f"   n goes on to {following.label}\n")
    if session.is_finished:
        return Text("   That was the last one. All of the course is done.\n", "good")
    number = session.progress.chapter + 1
    title = session.course.chapter(number).title
    return Text(
        f"   The chapter is done. n goes on to chapter {number}, {title}\n", "good"
    )
