"""What the loop's keys bring for the memory: a puzzle, a question about one's code."""

import random
from functools import partial

from rich.console import Console, RenderableType
from rich.text import Text

from handrail.recall.puzzle import Puzzle, puzzle_of
from handrail.session import Session
from handrail.terminal.errands import Errands
from handrail.terminal.help_view import BEFORE_PUZZLE
from handrail.terminal.lines import AskLine, ask_line
from handrail.terminal.puzzle_view import NO_PUZZLE, SOLVED
from handrail.terminal.puzzling import solve
from handrail.terminal.questioning import question_them

LEFT = "The puzzle is where it was: z. Your own file is, too."


class Recalling:
    """What is asked in lines, with the terminal for itself.

    Args:
        ask: Asks for a line.
    """

    def __init__(
        self,
        session: Session,
        console: Console,
        errands: Errands,
        ask: AskLine = ask_line,
    ) -> None:
        self.session, self.console, self.errands = session, console, errands
        self.ask = ask

    @property
    def has_puzzle(self) -> bool:
        """Whether there is a puzzle of the exercise in hand."""
        return puzzle_of(self.session.course, self.session.exercise) is not None

    @property
    def gives_away(self) -> bool:
        """Whether a puzzle would show lines to who has not taken the hints before it.

        That there is none gives nothing away.
        """
        progress, exercise = self.session.progress, self.session.exercise
        has_hints = progress.hints.get(exercise.slug, 0) >= BEFORE_PUZZLE
        return not has_hints and self.has_puzzle

    def puzzle(self) -> RenderableType | None:
        """Have the puzzle of the exercise in hand shown; say so where there is none."""
        course, exercise = self.session.course, self.session.exercise
        puzzle = puzzle_of(course, exercise)
        if puzzle is None:
            return Text(f" {NO_PUZZLE.format(label=exercise.label)}", "help")
        self.errands.next = partial(self.solve, puzzle)
        return None

    def solve(self, puzzle: Puzzle) -> RenderableType:
        """Have a puzzle put in order; return what there is to say of it."""
        course, run = self.session.course, self.session.run
        is_solved = solve(self.console, course, puzzle, run, self.ask)
        return Text(f" {SOLVED if is_solved else LEFT}", "help")

    def question(self) -> RenderableType | None:
        """Have a question about the code of the exercise in hand asked."""
        self.errands.next = self.ask_question
        return None

    def ask_question(self) -> RenderableType | None:
        """Ask the question, and leave what it says to be read; else say why not."""
        chance, exercise = random.Random(), self.session.exercise  # noqa: S311
        problem = question_them(self.console, self.session, exercise, self.ask, chance)
        if problem:
            return Text(f" {problem}", "help")
        self.errands.wait(" Press any key to come back.")
        return None
