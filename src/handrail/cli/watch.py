"""`handrail` alone: the watch loop, or one verdict where there is no terminal."""

import contextlib
from collections.abc import Callable

from rich.console import Console, Group, RenderableType
from rich.text import Text

from handrail.cli.reach import in_reach, way_back
from handrail.cli.seat import tell_board
from handrail.cli.shared import noting, opened
from handrail.command import command
from handrail.course.model import Exercise
from handrail.runner import Standby
from handrail.session import Session
from handrail.terminal.ask import by_command
from handrail.terminal.console import is_watched, make_console
from handrail.terminal.header import header
from handrail.terminal.success_view import success_view
from handrail.terminal.task_view import task_view
from handrail.terminal.unread_view import unread_view
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict, judge
from handrail.workspace.finding import current_folder, open_workspace, stand_in
from handrail.workspace.unread import unread
from handrail.workspace.workspace import Workspace


def watch_here() -> None:
    """Watch the workspace of the current folder."""
    watch_workspace(open_workspace(current_folder()))


def watch_workspace(workspace: Workspace, before: str = "") -> None:
    """Watch a workspace; what was wrong with it is read beside the first verdict.

    Args:
        before: What was done to it just before, in sentences.
    """
    session, trouble = opened(workspace)
    words = f"{before} {trouble}".strip()
    news = Text(f" {words}\n", "help") if words else None
    watch(session, make_console(), lambda: news)


def watch(
    session: Session, console: Console, tell: Callable[[], RenderableType | None]
) -> None:
    """Run the loop; without a terminal, print where the learner is and one verdict.

    Args:
        tell: Makes what came just before, to be read before the first verdict.
    """
    workspace = session.workspace
    stand_in(workspace.root)
    with in_reach(workspace) as place:
        news = [view for view in (tell(), place) if view is not None]
        watch_or_print(session, console, Group(*news) if news else None)
    if is_watched(console):
        console.print(f" To go on: {way_back(workspace)}", style="quiet")


def watch_or_print(
    session: Session, console: Console, news: RenderableType | None
) -> None:
    """Run the loop, or print a verdict where nobody can press a key."""
    if is_watched(console):
        from handrail.terminal.loop import Loop  # noqa: PLC0415 (slow, not for pipes)

        with contextlib.closing(Standby()) as standby:
            session.run = standby.run
            Loop(session, console, standby, news).run()
        return
    if news is not None:
        console.print(news)
    verdict = check(session, session.exercise)
    show_verdict(session, console, verdict)
    show_ways_on(session, console, verdict)
    tell_board(session, verdict)


def check(session: Session, exercise: Exercise) -> Verdict:
    """Judge an exercise, and note whether it is done; say where that cannot be kept."""
    verdict = judge(session.course, session.workspace.root, exercise, session.run)
    with noting():
        session.note(verdict)
    return verdict


def show_verdict(session: Session, console: Console, verdict: Verdict) -> None:
    """Print where the learner is, and a verdict."""
    console.print(header(console, session.course, verdict.exercise, session.progress))
    console.print()
    if not verdict.passed:
        console.print(task_view(session, verdict.exercise), "")
    console.print(verdict_view(console, verdict))


def show_ways_on(session: Session, console: Console, verdict: Verdict) -> None:
    """Print what to do after a verdict."""
    if verdict.passed:
        console.print(success_view(session, verdict.exercise, by_command))
        return
    number = verdict.exercise.number
    hint = "hint" if verdict.exercise == session.exercise else f"hint {number}"
    console.print(f"   For a hint: {command(hint)}", style="quiet")
    closed = unread(session.workspace.root)
    if closed:
        console.print(unread_view(closed))
