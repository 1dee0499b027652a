"""The watch loop: a verdict at every save, and single keys for the rest."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue

from rich.console import Console, RenderableType
from rich.text import Text

from handrail.guardrails.registry import find_guardrail
from handrail.session import Session
from handrail.terminal.course_view import course_map
from handrail.terminal.events import (
    Event,
    Failed,
    Judged,
    Key,
    Saved,
    start_thread,
    watching,
)
from handrail.terminal.header import header
from handrail.terminal.help_view import diff_view, hint_view, solution_view
from handrail.terminal.pages import edit, show_guardrail, show_lesson
from handrail.terminal.step_view import step_view
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict
from handrail.workspace.workspace import WorkspaceError

KEYS = "h hint   d diff   s solution   r reset   n next   a run all   l list\n \
c lesson   e explain   o open   q quit"
ASK_FIRST = {
    "d": "The difference shows the solution. Press d again to see it.",
    "s": "Press s again to see the solution. A hint may be enough: h.",
    "r": "Press r again to begin the exercise anew. A copy of your code is kept.",
}


@dataclass
class Loop:
    """The screen of one session, from the first verdict until the learner leaves."""

    session: Session
    console: Console
    events: "SimpleQueue[Event]" = field(default_factory=SimpleQueue)
    checks: int = 0
    verdict: Verdict | None = None
    note: RenderableType | None = None
    asked: str = ""
    errand: Callable[[], None] | None = None
    is_open: bool = True

    def run(self) -> None:
        """Watch until the learner quits."""
        while self.is_open:
            with watching(self.session.workspace.root, self.events):
                self.check()
                while self.is_open and self.errand is None:
                    self.draw()
                    self.take(self.events.get())
            if self.errand is not None:
                self.errand()
                self.errand = None

    def take(self, event: Event) -> None:
        """Do what an event asks for."""
        match event:
            case Key(char):
                self.press(char.lower())
            case Saved():
                self.note, self.asked = None, ""
                self.check()
            case Judged(number, verdict) if number == self.checks:
                self.verdict = self.session.note(verdict)
            case Failed(error):
                raise error

    def check(self) -> None:
        """Begin a check; the verdict of an earlier one that still runs is dropped."""
        self.checks += 1
        number, self.verdict = self.checks, None
        judged = self.session.judge
        start_thread(self.events, lambda: self.events.put(Judged(number, judged())))

    def press(self, char: str) -> None:
        """Do what a key stands for; those that give something away ask first."""
        is_done = self.session.exercise.id in self.session.progress.done
        if char in ASK_FIRST and self.asked != char and (char == "r" or not is_done):
            self.note, self.asked = Text(f" {ASK_FIRST[char]}", "help"), char
            return
        self.asked = ""
        actions: dict[str, Callable[[], None]] = {
            "a": self.run_all,
            "c": self.read_lesson,
            "d": self.show_diff,
            "e": self.read_guardrail,
            "h": self.show_hint,
            "l": self.show_list,
            "n": self.go_on,
            "o": self.open_file,
            "q": self.quit,
            "r": self.reset,
            "s": self.show_solution,
        }
        actions.get(char, self.ignore)()

    def show_hint(self) -> None:
        """Show one hint more."""
        self.note = hint_view(self.session.exercise, self.session.next_hint())

    def show_diff(self) -> None:
        """Show the way from the learner's code to the solution."""
        try:
            self.note = diff_view(self.session.diff(self.session.exercise))
        except (LookupError, SyntaxError) as error:
            self.note = Text(f" There is nothing to compare: {error}", "help")

    def show_solution(self) -> None:
        """Show the course's code."""
        exercise = self.session.exercise
        self.note = solution_view(exercise, self.session.solution(exercise))

    def show_list(self) -> None:
        """Show the map of the course."""
        course, progress = self.session.course, self.session.progress
        self.note = course_map(self.console, course, progress)

    def run_all(self) -> None:
        """Run what is done once more, and tell what no longer passes."""
        broken = self.session.check_done()
        names = ", ".join(verdict.exercise.id for verdict in broken)
        text = (
            f"No longer passes: {names}" if broken else "All that is done still passes."
        )
        self.note = Text(f" {text}", "bad" if broken else "good")

    def go_on(self) -> None:
        """Go to the next exercise, or to the next chapter."""
        course, root = self.session.course, self.session.workspace.root
        try:
            step = self.session.go_on()
        except WorkspaceError as error:
            self.note = Text(f" {error}", "help")
            return
        self.note = step_view(self.console, course, step, root) if step else None
        self.check()

    def reset(self) -> None:
        """Bring the exercise back to its start."""
        snapshot = self.session.reset(self.session.exercise)
        where = snapshot.relative_to(self.session.workspace.root).as_posix()
        self.note = Text(f" Back at the start. What you had is in {where}", "help")
        self.check()

    def read_lesson(self) -> None:
        """Show the chapter's lesson until the learner is done reading."""
        chapter = self.session.course.chapter(self.session.exercise.chapter_number)
        self.errand = partial(show_lesson, self.console, self.session.course, chapter)

    def read_guardrail(self) -> None:
        """Show the guardrail's page until the learner is done reading."""
        guardrail = find_guardrail(self.session.exercise.guardrail)
        course = self.session.course
        self.errand = partial(show_guardrail, self.console, course, guardrail)

    def open_file(self) -> None:
        """Open the exercise's file in the learner's editor."""
        file = self.session.workspace.root / self.session.exercise.symbol.path
        self.errand = partial(edit, file)

    def quit(self) -> None:
        """Leave the loop."""
        self.is_open = False

    def ignore(self) -> None:
        """Do nothing: the key means nothing here."""

    def draw(self) -> None:
        """Draw the whole screen anew."""
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
        if self.note is not None:
            console.print(self.note)
            console.print()
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
