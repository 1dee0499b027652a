"""What there is to do in an exercise."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.command import command
from handrail.course.model import Exercise
from handrail.session import Session


def task_view(session: Session, exercise: Exercise) -> RenderableType:
    """Return the sentence that says what to do, and what has to be done before it."""
    return Group(*(Padding(line, (0, 1, 0, 3)) for line in lines(session, exercise)))


def lines(session: Session, exercise: Exercise) -> Iterator[Text]:
    """Yield the sentences about what to do."""
    yield Text(exercise.task)
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
