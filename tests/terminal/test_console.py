import io

import pytest

from handrail.terminal.console import make_console


class Stream(io.StringIO):
    """Text that is kept, perhaps with a terminal behind it."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the settings of the terminal that the tests are started from."""
    for name in ["NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize("is_terminal", [True, False])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TERM", "xterm-256color"),
        ("FORCE_COLOR", "1"),
        ("FORCE_COLOR", "0"),
        ("TTY_COMPATIBLE", "1"),
        ("TTY_COMPATIBLE", "0"),
    ],
)
def test_the_stream_alone_says_whether_it_is_a_terminal(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, is_terminal: bool
) -> None:
    monkeypatch.setenv(name, value)

    assert make_console(Stream(is_terminal=is_terminal)).is_terminal is is_terminal


@pytest.mark.parametrize(
    ("force", "is_coloured"), [("1", True), ("0", False), ("", False)]
)
def test_colours_in_a_file_are_there_on_request(
    monkeypatch: pytest.MonkeyPatch, force: str, is_coloured: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", force)
    stream = Stream(is_terminal=False)
    make_console(stream).print("word", style="good")

    assert ("\x1b[32m" in stream.getvalue()) is is_coloured


def test_no_colour_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Stream(is_terminal=False)
    make_console(stream).print("word", style="good")

    assert "\x1b[32m" not in stream.getvalue()
