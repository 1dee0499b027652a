import io
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from handrail.guardrails.registry import find_guardrail
from handrail.session.built import Built
from handrail.session.certificate import Certificate, Learnt
from handrail.terminal.certificate_view import certificate_view
from handrail.terminal.console import THEME


def shown(certificate: Certificate) -> str:
    console = Console(file=io.StringIO(), width=70, theme=THEME)
    console.print(certificate_view(console, certificate))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("given", [(), ("A mail", "A token")])
def test_it_tells_what_was_written_and_what_was_given(given: tuple[str, ...]) -> None:
    learnt = Learnt(find_guardrail(Path(), "06"), ("One shape",), given)
    day = date(2026, 11, 29)
    certificate = Certificate("Ann", "A taster", day, (learnt,), 1, Built(1, 1, ()))
    screen = shown(certificate)

    assert "Certificate of Ann" in screen
    assert "Handrail, A taster" in screen
    assert "2026-11-29" in screen
    assert f"06 {learnt.guardrail.title}" in screen
    assert f"1 of {1 + len(given)} exercise" in screen
    assert "1 hint asked for" in screen
    assert "1 line of Python and 0 routes" in screen
    assert ("by a jump" in screen) is bool(given)
    assert all(title in screen for title in given)
