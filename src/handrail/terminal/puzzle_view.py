"""A puzzle as a person reads it: numbers and lines, and nothing that is drawn."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.recall.puzzle import Puzzle
from handrail.recall.solving import Tried
from handrail.terminal.console import Harmless, marks
from handrail.terminal.failure_view import failure_parts
from handrail.terminal.help_view import Code

INDENT = (0, 1, 0, 3)
TASK = "Put these lines in order. {wrong} of them belong nowhere."
ONE_WRONG = "Put these lines in order. One of them belongs nowhere."
HOW = (
    "Type the numbers from first to last, with a > behind a number for each step that "
    "its line is indented: 2 4> 1 is line 2, then line 4 one step in, then line 1."
)
SOLVED = "All its tests pass. Now write it in your own file: that is as you left it."
NO_PUZZLE = (
    "{label} has no puzzle. An exercise has one where its solution has some lines to "
    "order, and most people would write it so."
)
TAKEN = "A line of a mistake is among them. {says}"


def puzzle_view(puzzle: Puzzle) -> RenderableType:
    """Return a puzzle with its lines by their numbers."""
    count = len(puzzle.wrong)
    task = ONE_WRONG if count == 1 else TASK.format(wrong=count)
    parts: list[RenderableType] = [
        Text(f" {puzzle.exercise.label}", "title"),
        Padding(Text(task), INDENT),
        "",
        Padding(Code(puzzle.head, "python"), INDENT),
        "",
        *numbered(puzzle),
        "",
        Padding(Text(HOW, "quiet"), INDENT),
    ]
    return Group(*parts)


def numbered(puzzle: Puzzle) -> Iterator[RenderableType]:
    """Yield the lines behind their numbers; those of one number stand below it."""
    width = len(str(len(puzzle.lines)))
    for number, line in enumerate(puzzle.lines, start=1):
        first, *others = line.piece.text.splitlines()
        space = " " * (width + 3)
        text = "\n".join([f"{number:>{width}}   {first}", *(space + o for o in others)])
        yield Padding(Text(text), INDENT)


def tried_view(console: Console, tried: Tried) -> RenderableType:
    """Return what was put together, and what came of it."""
    code = Padding(Code(tried.code, "python"), INDENT)
    return Harmless(Group("", code, "", *outcome(console, tried), ""))


def outcome(console: Console, tried: Tried) -> Iterator[RenderableType]:
    """Yield what came of an order of lines."""
    if tried.problem:
        yield Text(f" {marks(console).failed} This is no Python.", "bad")
        yield Padding(Text(tried.problem), INDENT)
    elif tried.passed:
        yield Text(f" {marks(console).passed} {SOLVED}", "good")
    elif tried.verdict and tried.verdict.failure:
        yield from failure_parts(console, tried.verdict.failure)
    elif tried.verdict and tried.verdict.report and tried.verdict.report.trouble:
        message = tried.verdict.report.trouble.message
        yield Text(f" {marks(console).failed} {message}", "bad")
    if tried.mistake:
        yield Padding(Text(TAKEN.format(says=tried.mistake.says), "help"), INDENT)
