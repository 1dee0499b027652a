"""The watch loop: a verdict at every save, and single keys for the rest."""

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from queue import SimpleQueue

from rich.console import Console, RenderableType
from rich.text import Text

from handrail.course.libraries import application_libraries
from handrail.course.stage import stage
from handrail.runner import Standby
from handrail.session import Session
from handrail.terminal.actions import Actions
from handrail.terminal.attending import Attending
from handrail.terminal.checks import judge_for
from handrail.terminal.drawing import Drawing
from handrail.terminal.errands import Errands
from handrail.terminal.events import (
    Closed,
    Event,
    Events,
    Failed,
    Heard,
    Judged,
    Key,
    Moved,
    Refused,
    Resumed,
    start_thread,
    watching,
)
from handrail.terminal.saves import Polled, Saved, content
from handrail.terminal.screen import State
from handrail.terminal.signals import ending_in_order, waiting
from handrail.terminal.trouble import FORESEEN, PROGRESS_LOST, as_note, in_words
from handrail.terminal.tty import Tty
from handrail.verdict.judge import Verdict
from handrail.workspace.finding import stand_in
from handrail.workspace.unread import unread


class Loop:
    """The screen of one session, from the first verdict until the learner leaves.

    Attributes:
        verdict: On the exercise in hand, once there is one.
        refusal: Why there can be none, where the tests could not be run.
        exercise: What the newest check is about.
        checked: What the workspace held then; None where it was gone.
    """

    def __init__(
        self,
        session: Session,
        console: Console,
        standby: Standby,
        news: RenderableType | None = None,
    ) -> None:
        self.session, self.console, self.standby = session, console, standby
        self.tty, self.drawing = Tty(), Drawing(session, console)
        self.errands = Errands(session, console, self.tty.wait_for_key)
        self.events: Events = SimpleQueue()
        self.attending = Attending(session, console, self.errands, self.events)
        self.actions = Actions(
            session,
            console,
            self.errands,
            self.check,
            self.draw,
            attending=self.attending,
        )
        self.actions.news = news
        self.verdict: Verdict | None = None
        self.refusal = self.polled = ""
        self.exercise = session.exercise
        self.newest, self.checker = threading.Event(), threading.Thread()
        self.checked: dict[str, bytes] | None = None
        self.unread: tuple[str, ...] = ()

    def run(self) -> None:
        """Watch until the learner quits."""
        with ending_in_order(), self.attending.lasting():
            while self.actions.is_open:
                self.watch()
                if self.errands.next is not None:
                    self.run_errand()

    def watch(self) -> None:
        """Show verdicts and obey keys, until one needs the terminal for itself."""
        self.drawing.forget()
        with watching(self.tty, self.session.workspace, self.events), self.checking():
            while self.actions.is_open and self.errands.next is None:
                self.draw()
                self.refill()
                self.take(self.events.get())

    def run_errand(self) -> None:
        """Leave the terminal to another program until that ends."""
        with self.tty.lent(), waiting():
            self.actions.note = self.errands.run()
        self.tty.leave_full_screen()

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
        """Do what an event asks for; if that fails, tell why and go on."""
        if isinstance(event, Failed):
            raise event.error
        before = self.exercise
        try:
            self.answer(event)
        except FORESEEN as error:
            self.actions.note = as_note(error, self.refusal)
        if self.session.exercise != before:
            self.follow(event)

    def answer(self, event: Event) -> None:
        """Do what an event asks for."""
        match event:
            case Key():
                self.press(event)
            case Saved() if content(self.session.workspace.root) != self.checked:
                self.actions.clear()
                self.check()
            case Polled(why):
                self.polled = f"This folder is looked at every second: {why}."
            case Judged(cancelled, verdict) if cancelled is self.newest:
                self.verdict = verdict
                self.session.note(verdict)
                self.attending.tell(verdict)
            case Refused(cancelled, error) if cancelled is self.newest:
                self.refusal = in_words(error)
            case Heard(asked):
                self.attending.take(asked)
            case Moved():
                self.take_up_progress()
            case Resumed():
                # Limits of time went on while the program stood still.
                self.drawing.forget()
                self.check()
            case Closed():
                self.actions.quit()

    def take_up_progress(self) -> None:
        """Take up the progress that was written, by whomever, or write it anew."""
        if not self.session.refresh():
            self.session.renew()
            self.actions.note = Text(PROGRESS_LOST, "help")

    def press(self, key: Key) -> None:
        """Obey a key, unless it was pressed before this screen was there to be seen."""
        char = key.char.lower()
        if char == "q":
            self.actions.quit()
        elif key.at < self.drawing.since:
            return
        elif char == "n" and self.verdict is None and not self.refusal:
            self.actions.note = Text(" The tests still run. Then n goes on.", "help")
        else:
            self.actions.press(char)

    def follow(self, event: Event) -> None:
        """Turn to the exercise that is in hand now, by a key or by another program."""
        if not isinstance(event, Key):
            self.actions.clear()
            where = f"{self.session.exercise.label}: another window went there."
            self.actions.note = Text(f" Now at {where}", "help")
        if self.session.exercise != self.exercise:
            self.check()

    def check(self) -> None:
        """Begin a check, and cancel the one before: its verdict would be stale."""
        self.newest.set()
        stand_in(self.session.workspace.root)
        self.session.refresh()
        self.exercise = self.session.exercise
        self.newest, self.verdict, self.refusal = threading.Event(), None, ""
        self.checked = content(self.session.workspace.root)
        self.checker = start_thread(self.events, partial(self.judge, self.newest))
        self.unread = unread(self.session.workspace.root) if self.checked else ()

    def judge(self, cancelled: threading.Event) -> None:
        """Judge the exercise in hand, and report the verdict unless it is cancelled."""
        judge_for(self.events, self.session, self.standby, cancelled)

    def refill(self) -> None:
        """Prepare for the next save, once the verdict on this one is on the screen."""
        if self.verdict is not None and self.standby.is_low:
            files = stage(self.session.course, self.session.progress.chapter)
            self.standby.fill(application_libraries(files))

    def draw(self) -> None:
        """Draw the screen, where something has changed."""
        note, news = self.actions.note, self.actions.news
        board = self.attending.here
        state = State(
            self.verdict, self.refusal, note, news, self.polled, self.unread, board
        )
        self.drawing.draw(state)
