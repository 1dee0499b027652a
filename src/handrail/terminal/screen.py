"""What the screen of the watch loop shows."""

from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.text import Text

from handrail.session import Session
from handrail.terminal.ask import by_key
from handrail.terminal.asked_view import AtBoard, at_board_lines
from handrail.terminal.header import header
from handrail.terminal.keys import keys_view
from handrail.terminal.pager import height
from handrail.terminal.success_view import success_view
from handrail.terminal.task_view import task_view
from handrail.terminal.unread_view import unread_view
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict


@dataclass(frozen=True)
class State:
    """What the screen depends on, beside the session.

    Attributes:
        verdict: On the exercise in hand, once there is one.
        refusal: Why there can be none, where the tests could not be run.
        news: What came just before, to be read before the verdict.
        note: What the last key has to show, below the verdict.
        polled: Why saves are seen only once a second, where that is so.
        unread: What is closed to the program.
        at_board: What the board of a room asks; None for who has joined none.
    """

    verdict: Verdict | None
    refusal: str
    note: RenderableType | None
    news: RenderableType | None = None
    polled: str = ""
    unread: tuple[str, ...] = ()
    at_board: AtBoard | None = None


def screen(console: Console, session: Session, state: State) -> RenderableType:
    """Return the whole screen; in a window too low for it the verdict is hidden."""
    top, keys = top_lines(console, session, state), bottom(console, state)
    news, note = above(state), below(state)
    whole = Group(top, "", *news, *middle(console, session, state), *note, keys)
    if not (news or note) or height(console, whole) < console.height:
        return whole
    return without_verdict(console, session, state)


def without_verdict(console: Console, session: Session, state: State) -> RenderableType:
    """Return the screen of a window that is too low for all of it."""
    top, keys = top_lines(console, session, state), bottom(console, state)
    hidden = "   The verdict is hidden: the window is too low. t shows it."
    parts = [*above(state), *below(state), Text(hidden, "quiet")]
    return Group(top, "", *parts, "", keys)


def room(console: Console, session: Session) -> int:
    """Return how many lines a note may have in this window."""
    empty = State(None, "", Text(""))
    around = height(console, without_verdict(console, session, empty))
    return console.height - around


def above(state: State) -> list[RenderableType]:
    """Return what stands before the verdict."""
    return [] if state.news is None else [state.news]


def below(state: State) -> list[RenderableType]:
    """Return what stands behind the verdict."""
    return [] if state.note is None else [state.note, ""]


def top_lines(console: Console, session: Session, state: State) -> RenderableType:
    """Return where the learner is, and what there is to do until the tests pass."""
    where = header(console, session.course, session.exercise, session.progress)
    if state.verdict is not None and state.verdict.passed:
        return where
    return Group(where, "", task_view(session, session.exercise, by_key))


def bottom(console: Console, state: State) -> RenderableType:
    """Return the keys, below what stands in the way of seeing what is saved."""
    polled = [Text(f" {state.polled}", "quiet")] if state.polled else []
    unread = [unread_view(state.unread)] if state.unread else []
    board = at_board_lines(state.at_board) if state.at_board else []
    keys = keys_view(console, is_at_board=state.at_board is not None)
    return Group(*polled, *unread, *board, keys)


def middle(console: Console, session: Session, state: State) -> list[RenderableType]:
    """Return the verdict and where a pass leads, or why there is no verdict yet."""
    if state.refusal:
        return [Text(f"   {state.refusal}\n", "bad")]
    if state.verdict is None:
        return [Text("   running the tests\n", "quiet")]
    view = verdict_view(console, state.verdict, by_key)
    if not state.verdict.passed:
        return [view]
    return [view, success_view(session, state.verdict.exercise, by_key)]
