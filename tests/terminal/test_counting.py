import sys

import pytest

from handrail.terminal.counting import counting


def test_in_a_terminal_a_line_says_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    with counting("Testing what is done") as tell:
        tell(0, 12)
        tell(8, 12)
    captured = capsys.readouterr()

    assert "Testing what is done: 8 of 12" in captured.err
    assert captured.err.endswith("\x1b[2K")
    assert captured.out == ""


def test_without_a_terminal_nothing_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with counting("Testing what is done") as tell:
        tell(0, 12)
        tell(8, 12)

    assert capsys.readouterr() == ("", "")
