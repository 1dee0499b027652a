"""What to do first, where a workspace is new."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.environment import activation, is_active
from handrail.session import Session
from handrail.terminal.ask import Ask, by_key
from handrail.verdict.place import line_of


def welcome_view(session: Session, ask: Ask) -> RenderableType:
    """Return where the workspace is, and the first three things to do."""
    place = f" Your application is in {session.workspace.root}"
    rows = Table.grid(padding=(0, 1, 0, 0))
    for number, words in enumerate(steps(session, ask), start=1):
        rows.add_row(f"   {number}.", words)
    opened = Text("   Open that folder in your editor. Then:")
    return Group(Text(place, "title", overflow="fold"), opened, rows, *beside(ask), "")


def steps(session: Session, ask: Ask) -> Iterator[str]:
    """Yield what to do, one thing after another."""
    yield f"Read what this chapter is about: {ask('c', 'lesson')}"
    hint = f"For a hint: {ask('h', 'hint')}"
    if ask is by_key:
        yield f"Change {where(session)}: o opens the file"
        yield f"Save it. The tests run at every save. {hint}"
    else:
        yield f"Change {where(session)}"
        yield f"Test it: {command('run')}. {hint}"


def where(session: Session) -> str:
    """Return the code of the exercise in hand, with its file and its line."""
    symbol = session.exercise.symbol
    line = line_of(session.workspace.root, symbol)
    place = f"{symbol.path}, line {line}" if line else symbol.path
    return f"{symbol.name} in {place}" if symbol.name else place


def beside(ask: Ask) -> Iterator[RenderableType]:
    """Yield what else there is to know."""
    if ask is not by_key:
        yield Text(f"   In a terminal, {command()} tests at every save.")
    if not is_active():
        yield Text("   For flask and pytest in a window of yours, type there:")
        line = Text(activation(), "place", overflow="fold")
        yield Padding(line, (0, 0, 0, 6))
