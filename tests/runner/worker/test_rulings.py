from typing import Any

import pytest

from handrail.runner.worker.rulings import rulings

KEY = object()
TEST, CONTROL = (KEY, False), (KEY, True)


@pytest.fixture
def looked() -> list[None]:
    """What was looked at."""
    return []


@pytest.fixture
def ask(looked: list[None]) -> Any:
    """What rules."""
    ask = rulings(KEY, lambda: looked.append(None)).send
    ask(None)
    return ask


def test_a_test_that_comes_to_its_end_passes(ask: Any, looked: list[None]) -> None:
    ask(TEST)

    assert looked == []
    assert ask(None) is True
    assert looked == [None]
    assert ask(TEST) is False


def test_a_control_that_comes_to_its_end_fails(ask: Any, looked: list[None]) -> None:
    ask(CONTROL)

    assert ask(None) is False
    assert looked == [None]
    assert ask(TEST) is True


def test_a_control_that_fails_by_itself_is_not_ruled_on(ask: Any) -> None:
    ask(CONTROL)

    assert ask(CONTROL) is False
    assert ask(TEST) is False


def test_what_has_no_key_begins_nothing(ask: Any) -> None:
    ask(CONTROL)

    assert ask((object(), False)) is False
    assert ask(TEST) is True
