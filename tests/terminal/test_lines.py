"""Lines that are asked for."""

import signal

import pytest

from handrail.terminal.lines import ask_line
from handrail.terminal.signals import waiting


def test_ctrl_c_answers_nothing_where_the_terminal_is_lent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def typed(_: str) -> str:
        signal.raise_signal(signal.SIGINT)
        return "typed after Ctrl-C"

    monkeypatch.setattr("click.termui.visible_prompt_func", typed)
    with waiting():
        assert ask_line("A number") == ""
