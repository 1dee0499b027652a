"""What there is to do in an exercise."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.command import command
from handrail.course.model import Exercise
from handrail.session import Session
from handrail.terminal.ask import Ask, by_command


def task_view(
    session: Session, exercise: Exercise, ask: Ask = by_command
) -> RenderableType:
    """Return what there is to do, how long it takes, and what comes before it."""
    found = lines(session, exercise, ask)
    return Group(*(Padding(line, (0, 1, 0, 3)) for line in found))


def lines(session: Session, exercise: Exercise, ask: Ask) -> Iterator[Text]:
    """Yield the sentences about what to do."""
    yield Text(exercise.task)
    part = ask("i", f"lesson {exercise.number}")
    yield Text(f"{exercise.minutes} min, with its part of the lesson: {part}", "quiet")
    needed = session.needed(exercise)
    if needed:
        yield Text(needs_line(exercise, needed), "help")


def needs_line(exercise: Exercise, needed: list[Exercise]) -> str:
    """Say what has to be done first, and how to have it filled in."""
    *others, last = [other.label for other in needed]
    names = f"{', '.join(others)} and {last}" if others else last
    it = "them" if others else "it"
    return (
        f"This needs {names} first. Do {it} before this one, or let "
        f"`{command(f'jump {exercise.number}')}` fill {it} in."
    )
