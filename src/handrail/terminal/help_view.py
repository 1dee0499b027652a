"""Hints, differences and solutions."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.course.model import Exercise
from handrail.terminal.console import Harmless


def hint_view(exercise: Exercise, level: int) -> RenderableType:
    """Return the hints of an exercise up to a level, the newest one last."""
    lines: list[RenderableType] = []
    for number, hint in enumerate(exercise.hints[:level], start=1):
        style = "help" if number == level else "quiet"
        text = Text(f"Hint {number} of {len(exercise.hints)}: {hint}", style)
        lines.append(Padding(text, (0, 1, 0, 3)))
    return Group(*lines)


def diff_view(diff: str) -> RenderableType:
    """Return the changes that lead from the learner's code to the solution."""
    if not diff:
        return Text("   Your code is the solution's, letter by letter.", "good")
    return Harmless(Padding(coloured(diff, "diff"), (0, 3)))


def solution_view(exercise: Exercise, code: str) -> RenderableType:
    """Return the course's code of an exercise."""
    language = "python" if exercise.symbol.path.endswith(".py") else "text"
    place = Text(f"   {exercise.symbol}", "place")
    return Group(place, Padding(coloured(code, language), (0, 3)))


def coloured(code: str, language: str) -> RenderableType:
    """Return code in the terminal's own colours."""
    from rich.syntax import Syntax  # noqa: PLC0415 (slow to load, and no hint has code)

    return Syntax(code, language, theme="ansi_dark", background_color="default")
