"""The screen fits its window: a verdict gives way to a note, a long note to pages."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console, RenderableType
from rich.text import Text

from handrail.session import Session
from handrail.terminal.console import THEME
from handrail.terminal.pager import height
from handrail.terminal.screen import State, room, screen

Window = Callable[[int, int], Console]
HIDDEN = "The verdict is hidden"


@pytest.fixture
def window() -> Window:
    """A function that returns a console of a size."""

    def window(width: int, height: int) -> Console:
        stream = io.StringIO()
        return Console(file=stream, width=width, height=height, theme=THEME)

    return window


def text_of(console: Console, view: RenderableType) -> str:
    with console.capture() as capture:
        console.print(view)
    return capture.get()


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("lines", [20, 24, 40])
def test_a_note_of_the_room_that_there_is_fits(
    window: Window, session: Session, width: int, lines: int
) -> None:
    console = window(width, lines)
    verdict = session.judge()
    for more, fits in ((0, True), (1, False)):
        note = Text("x\n" * (room(console, session) + more - 1) + "x")
        shown = height(console, screen(console, session, State(verdict, "", note)))
        assert (shown < lines) is fits


def test_news_stands_before_the_verdict_and_a_note_behind_it(
    window: Window, session: Session
) -> None:
    console = window(80, 60)
    state = State(session.judge(), "", Text("the note"), Text("the news"))
    shown = text_of(console, screen(console, session, state))

    news, verdict, note = (
        shown.index(word) for word in ("the news", "tests pass", "the note")
    )
    assert news < verdict < note
    assert HIDDEN not in shown


@pytest.mark.parametrize("place", ["news", "note"])
def test_in_a_low_window_the_verdict_gives_way(
    window: Window, session: Session, place: str
) -> None:
    console = window(80, 14)
    words = Text("what there is to say")
    note, news = (None, words) if place == "news" else (words, None)
    shown = text_of(
        console, screen(console, session, State(session.judge(), "", note, news))
    )

    assert "what there is to say" in shown
    assert HIDDEN in shown
    assert "tests pass" not in shown
