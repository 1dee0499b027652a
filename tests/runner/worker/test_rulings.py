from typing import Any

import pytest

from handrail.runner.worker.rewriting import END
from handrail.runner.worker.rulings import Passage, rulings

KEY = object()
TURN = ("a.py", 3), ("a.py", END)


@pytest.fixture
def looked() -> list[None]:
    """What was looked at."""
    return []


@pytest.fixture
def ask(looked: list[None]) -> Any:
    """What rules."""
    ask = rulings(KEY, lambda: looked.append(None)).send
    ask(None)  # type: ignore[arg-type]
    return ask


def test_a_test_goes_as_it_goes(ask: Any, looked: list[None]) -> None:
    ask((KEY, None))

    assert ask((True, "a.py", 3)) is True
    assert ask((False, "a.py", 4)) is False
    assert looked == []
    assert ask((True, "a.py", END)) is True
    assert looked == [None]
    assert ask((KEY, None)) == Passage(turned=False, ended=True)


def test_a_control_is_turned_once(ask: Any) -> None:
    ask((KEY, TURN))

    assert ask((True, "a.py", 2)) is True
    assert ask((True, "a.py", 3)) is False
    assert ask((True, "a.py", 3)) is True
    assert ask((KEY, None)) == Passage(turned=True, ended=False)


def test_a_control_that_comes_by_no_place_is_turned_at_its_end(ask: Any) -> None:
    ask((KEY, TURN))

    assert ask((True, "a.py", END)) is False


def test_what_fails_by_itself_is_not_turned(ask: Any) -> None:
    ask((KEY, TURN))

    assert ask((False, "a.py", 3)) is False
    assert ask((KEY, None)) == Passage(turned=False, ended=False)
