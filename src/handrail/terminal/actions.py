"""What the single keys of the watch loop do."""

from collections.abc import Callable
from functools import partial

from rich.console import Console, RenderableType
from rich.text import Text

from handrail.guardrails.registry import find_guardrail
from handrail.session import Session
from handrail.terminal.course_view import course_map
from handrail.terminal.help_view import diff_view, hint_view, solution_view
from handrail.terminal.pages import edit, show_guardrail, show_lesson
from handrail.terminal.step_view import step_view
from handrail.workspace.workspace import WorkspaceError

KEYS = "h hint   d diff   s solution   r reset   n next   a run all   l list\n \
c lesson   e explain   o open   q quit"
ASK_FIRST = {
    "d": "The difference shows the solution. Press d again to see it.",
    "s": "Press s again to see the solution. A hint may be enough: h.",
    "r": "Press r again to begin the exercise anew. A copy of your code is kept.",
}


class Actions:
    """The keys of one session.

    Args:
        check: Judges the exercise in hand anew.

    Attributes:
        note: What the last key has to show.
        errand: Work that needs the terminal for itself, such as a pager.
        is_open: Whether the learner has not left.
    """

    def __init__(
        self, session: Session, console: Console, check: Callable[[], None]
    ) -> None:
        self.session = session
        self.console = console
        self.check = check
        self.note: RenderableType | None = None
        self.errand: Callable[[], None] | None = None
        self.is_open = True
        self.asked = ""

    def press(self, char: str) -> None:
        """Do what a key stands for; those that give something away ask first."""
        is_done = self.session.exercise.id in self.session.progress.done
        if char in ASK_FIRST and self.asked != char and (char == "r" or not is_done):
            self.note, self.asked = Text(f" {ASK_FIRST[char]}", "help"), char
            return
        self.asked = ""
        actions = {
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

    def clear(self) -> None:
        """Forget what the last key showed or asked: the code has changed since."""
        self.note, self.asked = None, ""

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
        text = f"No longer passes: {names}" if broken else "What is done still passes."
        self.note = Text(f" {text}", "bad" if broken else "good")

    def go_on(self) -> None:
        """Go to the next exercise, or to the next chapter."""
        course, root = self.session.course, self.session.workspace.root
        try:
            step = self.session.go_on()
        except WorkspaceError as error:
            self.note = Text(f" {error}", "help")
        else:
            self.note = step_view(self.console, course, step, root) if step else None
        self.check()

    def reset(self) -> None:
        """Bring the exercise back to its start."""
        snapshot = self.session.reset(self.session.exercise)
        where = snapshot.relative_to(self.session.workspace.root).as_posix()
        self.note = Text(f" Back at the start. What you had is in {where}", "help")
        self.check()

    def run_errand(self) -> None:
        """Do the work that needs the terminal for itself, if there is some."""
        errand, self.errand = self.errand, None
        if errand is not None:
            errand()

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
