"""A puzzle put in order by somebody who types numbers."""

from rich.console import Console
from rich.text import Text

from handrail.course.model import Course
from handrail.recall.order import Order, OrderError, Place, read_order, read_place
from handrail.recall.puzzle import Puzzle
from handrail.recall.solving import try_order
from handrail.terminal.lines import AskLine
from handrail.terminal.puzzle_view import puzzle_view, tried_view
from handrail.verdict.judge import Run

STEP = "step"
WORDS = " The order; or step, to be asked line by line; or Enter to leave"
NEXT = " Line {}: a number, with a > for each step; or Enter to run what is there"


def solve(
    console: Console, course: Course, puzzle: Puzzle, run: Run, ask: AskLine
) -> bool:
    """Show a puzzle and run what is put together, until it passes or nothing is typed.

    Returns:
        Whether it was solved.

    Raises:
        WorkspaceError, OSError: No run can be started.
    """
    console.print(puzzle_view(puzzle))
    while text := ask(WORDS):
        try:
            order = ordered(console, puzzle, text, ask)
        except OrderError as error:
            console.print(Text(f" {error}", "help"))
            continue
        tried = try_order(course, puzzle, order, run)
        console.print(tried_view(console, tried))
        if tried.passed:
            return True
    return False


def ordered(console: Console, puzzle: Puzzle, text: str, ask: AskLine) -> Order:
    """Return the order that was typed at once, or line by line.

    Raises:
        OrderError: It cannot be understood.
    """
    if text != STEP:
        return read_order(text, len(puzzle.lines))
    taken: list[Place] = []
    while word := ask(NEXT.format(len(taken) + 1)):
        try:
            place = read_place(word, len(puzzle.lines))
        except OrderError as error:
            console.print(Text(f" {error}", "help"))
            continue
        if place.line in {known.line for known in taken}:
            console.print(Text(f" Line {place.line + 1} is taken already.", "help"))
            continue
        taken.append(place)
        line = puzzle.lines[place.line].piece.at(place.level).rstrip()
        console.print(Text(line))
    if not taken:
        raise OrderError("No line is taken.")
    return tuple(taken)
