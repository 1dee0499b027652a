"""What the single keys of the watch loop do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from rich.console import Console, Group, RenderableType
from rich.text import Text

from handrail.session import Session
from handrail.session.changes import reset
from handrail.session.regressions import regressions
from handrail.session.route import go_back, go_on
from handrail.terminal.answers import Answers
from handrail.terminal.ask import by_key
from handrail.terminal.attending import Attending
from handrail.terminal.broken_view import broken_view
from handrail.terminal.course_view import course_map
from handrail.terminal.end_view import end_view
from handrail.terminal.errands import Errands
from handrail.terminal.help_view import hint_view
from handrail.terminal.kept_view import kept_view
from handrail.terminal.keys import ASK_FIRST, PAGES
from handrail.terminal.pager import height
from handrail.terminal.recalling import Recalling
from handrail.terminal.screen import room
from handrail.terminal.step_view import step_view
from handrail.terminal.trouble import not_noted
from handrail.workspace.workspace import WorkspaceError


class Actions:
    """The keys of one session.

    Args:
        check: Judges the exercise in hand anew.
        draw: Draws the screen while an action is under way.
        attending: What a room's board hears.

    Attributes:
        news: What came just before, until a key is pressed or a file saved.
        note: What the last key has to show.
        is_open: Whether the learner has not left.
    """

    def __init__(
        self,
        session: Session,
        console: Console,
        errands: Errands,
        check: Callable[[], None],
        draw: Callable[[], None],
        *,
        attending: Attending,
    ) -> None:
        self.session, self.console, self.errands = session, console, errands
        self.check, self.draw, self.attending = check, draw, attending
        self.news: RenderableType | None = None
        self.note: RenderableType | None = None
        self.is_open = True
        self.asked = ""
        self.answers = Answers(session)
        self.recalling = Recalling(session, console, errands)

    def press(self, char: str) -> None:
        """Do what a key stands for; what gives an answer away takes a second press."""
        self.news = None
        is_second, self.asked = self.asked == char, ""
        if not is_second and self.has_to_ask(char):
            self.note, self.asked = Text(f" {ASK_FIRST[char]}", "help"), char
            return
        self.asked = char if char in PAGES else ""
        actions: dict[str, Callable[[], None]] = {
            "a": self.run_all,
            "c": partial(self.errands.read_lesson, with_answers=is_second),
            "d": lambda: self.show(self.answers.difference()),
            "e": partial(self.errands.read_guardrail, with_answers=is_second),
            "h": self.show_hint,
            "i": partial(self.errands.read_part, with_answers=is_second),
            "l": self.show_list,
            "n": self.go_on,
            "o": self.errands.open_file,
            "p": self.go_back,
            "q": self.quit,
            "r": self.reset,
            "s": lambda: self.show(self.answers.solution()),
            "t": self.test_again,
            "w": lambda: self.show(self.answers.next_way()),
            "k": self.ask_for_help,
            "v": self.attending.press_vote,
            "u": partial(self.recall, self.recalling.question),
            "z": partial(self.recall, self.recalling.puzzle),
        }
        actions.get(char, self.ignore)()

    def has_to_ask(self, char: str) -> bool:
        """Tell whether a key loses code, or shows an answer that is still to be found.

        Whether there are other ways gives nothing away.
        """
        if char == "w" and not self.session.exercise.alternatives:
            return False
        if char == "z" and not self.recalling.gives_away:
            return False
        is_done = self.session.exercise.slug in self.session.progress.done
        return char == "r" or (char in ASK_FIRST and not is_done)

    def clear(self) -> None:
        """Forget what the last key showed or asked: the code has changed since."""
        self.news = self.note = None
        self.asked, self.answers.way = "", 0

    def show_hint(self) -> None:
        """Show one hint more."""
        exercise = self.session.exercise
        level = self.session.next_hint(exercise)
        was_last = self.session.has_all_hints(exercise)
        view = partial(hint_view, exercise, level, by_key)
        self.note = view(was_last=was_last, has_puzzle=self.recalling.has_puzzle)
        with self.noting():
            self.session.note_hint(exercise, level)

    def show_list(self) -> None:
        """Show the map of the course."""
        course, progress = self.session.course, self.session.progress
        self.show(course_map(self.console, course, progress))

    def show(self, view: RenderableType) -> None:
        """Show a view as a note, or a page at a time where the screen is too low."""
        if height(self.console, view) > room(self.console, self.session):
            self.errands.read_view(view)
        else:
            self.note = view

    def recall(self, begin: Callable[[], RenderableType | None]) -> None:
        """Begin what needs the terminal for itself; show why not where it does not."""
        self.note = begin()

    def ask_for_help(self) -> None:
        """Ask the instructor of a room for help, or take that back."""
        self.note = self.attending.press_stuck()

    def run_all(self) -> None:
        """Run what is done once more, and tell what no longer passes."""
        if not self.session.done:
            self.note = Text(" Nothing is done yet.", "help")
            return
        broken = regressions(self.session, self.session.done, self.tell)
        self.note = broken_view(broken)
        with self.noting():
            for verdict in broken:
                self.session.note(verdict)

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Say below what is shown that it could not be noted, where it could not."""
        try:
            yield
        except OSError as error:
            self.note = Group(self.note or "", Text(f" {not_noted(error)}", "bad"))

    def tell(self, number: int, total: int) -> None:
        """Show how far a check of what is done has come."""
        self.note = Text(f" Testing what is done: {number} of {total}", "quiet")
        self.draw()

    def test_again(self) -> None:
        """Judge the exercise in hand anew, without a save."""
        self.note = None
        self.check()

    def go_on(self) -> None:
        """Go to the next exercise, or to the next chapter."""
        course, root = self.session.course, self.session.workspace.root
        try:
            step = go_on(self.session, self.tell)
        except WorkspaceError as error:
            self.note = Text(f" {error}", "help")
        else:
            self.note = None
            if step:
                self.news = step_view(self.console, course, step, root, by_key)
            if self.session.is_finished:
                self.show(end_view(self.session))
        self.check()

    def go_back(self) -> None:
        """Go to the exercise before this one."""
        try:
            go_back(self.session)
        except WorkspaceError as error:
            self.note = Text(f" {error}", "help")
            return
        self.note = None
        self.check()

    def reset(self) -> None:
        """Bring the exercise back to its start."""
        snapshot = reset(self.session, self.session.exercise)
        kept = kept_view(snapshot, self.session.workspace.root, indent="   ")
        self.note = Group(Text(" Back at the start.", "help"), kept)
        self.check()

    def quit(self) -> None:
        """Leave the loop."""
        self.is_open = False

    def ignore(self) -> None:
        """Do nothing: the key means nothing here."""
