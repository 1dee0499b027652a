"""`handrail` alone: the watch loop, or one verdict where there is no terminal."""

import sys

from rich.console import Console

from handrail.cli.desk import take_up
from handrail.session import Session
from handrail.terminal.header import header
from handrail.terminal.verdict_view import verdict_view


def watch_here() -> None:
    """Watch the workspace of the current folder."""
    watch(*take_up())


def watch(session: Session, console: Console) -> None:
    """Run the loop; without a terminal, print where the learner is and one verdict."""
    if sys.stdin.isatty() and console.is_terminal:
        from handrail.terminal.loop import Loop  # noqa: PLC0415 (slow, not for pipes)

        Loop(session, console).run()
        return
    verdict = session.check()
    console.print(header(console, session.course, verdict.exercise, session.progress))
    console.print()
    console.print(verdict_view(console, verdict))
