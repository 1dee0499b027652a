import sys
from collections.abc import Callable

import click
import pytest
from rich.console import Console

from handrail.session import Session
from handrail.terminal.console import make_console
from handrail.terminal.errands import Errands
from handrail.terminal.pager import show


@pytest.fixture
def waits() -> list[str]:
    """The words that waited for a key."""
    return []


@pytest.fixture
def errands(session: Session, console: Console, waits: list[str]) -> Errands:
    return Errands(session, console, waits.append)


def words(errands: Errands) -> str:
    """What the errand has to say when it is done, in one line."""
    console = errands.console
    with console.capture() as capture:
        console.print(errands.run() or "")
    return " ".join(capture.get().split())


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        (f"{sys.executable} -c pass", ""),
        ("no-such-editor", "The editor `no-such-editor` cannot be started."),
        (f"{sys.executable} -c 0/0", "ended with an error."),
        (f"{sys.executable} -c 'import os; os.kill(os.getpid(), 9)'", "ended with an"),
        ("a 'b", "has a quotation mark that does not end."),
    ],
)
def test_an_editor_that_fails_is_told(
    errands: Errands,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    editor: str,
    said: str,
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    errands.open_file()
    told = words(errands)

    assert said in told
    assert bool(told) is bool(said)
    assert errands.next is None


@pytest.mark.parametrize(
    ("pager", "said"),
    [
        ("cat", "Pages are shown with `cat`, as PAGER says. "),
        ("no-such-pager -R", "PAGER names `no-such-pager -R`, which is not there. "),
        (" ", ""),
    ],
)
def test_what_only_prints_waits_for_a_key(
    errands: Errands,
    waits: list[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    pager: str,
    said: str,
) -> None:
    monkeypatch.setenv("PAGER", pager)
    errands.read_view("a page")
    assert waits == []

    errands.run()
    assert waits == [
        f" {said}Press any key to come back; it does nothing else. "
        "What you save meanwhile is tested then."
    ]


def test_a_pager_that_cannot_be_started_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(8, "Exec format error")

    monkeypatch.setattr(click, "echo_via_pager", fail)
    monkeypatch.setenv("PAGER", "odd")
    console = make_console()
    monkeypatch.setattr(type(console), "is_terminal", True)

    with pytest.raises(click.ClickException, match="cannot be shown with `odd`"):
        show(console, "a page")


def test_a_lesson_leaves_answers_out_at_first(
    errands: Errands, session: Session, shown: Callable[[], str]
) -> None:
    lesson = session.course.chapter(1).lesson
    link = "[app/__init__.py::create_till](../../solution/app/__init__.py)"
    lesson.write_text(f"# 01 Till\n\n{link}\n", "utf-8")
    errands.read_lesson(with_answers=False)
    told = errands.run()

    assert "def create_till" not in shown()
    assert str(told) == (
        " Left out: the answer to 1.1. Press c once more to read it with them."
    )

    errands.read_lesson(with_answers=True)
    assert errands.run() is None
    assert "def create_till" in shown()
