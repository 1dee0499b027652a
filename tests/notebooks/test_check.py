"""What a learner is told about an answer."""

from collections.abc import Callable
from typing import Any

import pytest

from handrail.notebooks import check as module
from handrail.notebooks.check import EMPTY, check, same
from handrail.notebooks.tries import Try, Wrong

TRIES = {
    "cost": Try(
        right="2",
        because="Two it is.",
        hint="Count again.",
        wrong=(Wrong("31", "That is one for each."), Wrong("f(x)", "An f.", "f")),
    )
}

Told = Callable[..., str]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """A function that checks an answer, and returns what is said."""
    monkeypatch.setattr(module, "find_notebooks", lambda: None)
    monkeypatch.setattr(module, "read_tries", lambda _: TRIES)

    def told(answer: object, want: object = 2, **see: Any) -> str:
        check("cost", answer, want, **see)
        return capsys.readouterr().out

    return told


def test_a_right_answer_is_told_why(told: Told) -> None:
    assert told(2) == "Right. Two it is.\n"


def test_a_known_wrong_answer_is_told_its_sentence(told: Told) -> None:
    assert told(31) == "Not yet. That is one for each.\n"


def test_another_wrong_answer_is_told_a_hint(told: Told) -> None:
    assert told(7) == "Not yet. Count again.\n"


@pytest.mark.parametrize("answer", [7, 31, None, "two", [2], ...])
def test_what_is_not_right_is_told_no_answer(told: Told, answer: object) -> None:
    said = told(answer)

    assert "Two it is." not in said
    assert "2" not in said


def test_no_answer_yet_is_no_wrong_one(told: Told) -> None:
    assert told(..., see=lambda _: 1 // 0) == f"{EMPTY}\n"


def test_an_answer_counts_by_what_it_leads_to(told: Told) -> None:
    assert told(1, see=lambda it: it + 1) == "Right. Two it is.\n"
    assert told(object(), see=lambda _: "f") == "Not yet. An f.\n"


def test_an_answer_that_raises_is_wrong_and_says_how(told: Told) -> None:
    said = told("x", see=int)

    assert said.startswith("Not yet. It cannot be tried: ValueError: invalid literal")
    assert said.endswith("Count again.\n")


def test_an_answer_that_cannot_be_compared_is_wrong(told: Told) -> None:
    class Odd:
        def __eq__(self, other: object) -> bool:
            raise TypeError("do not compare me")

        __hash__ = None  # type: ignore[assignment]

    assert "do not compare me" in told(Odd())


@pytest.mark.parametrize(
    ("seen", "want", "is_same"),
    [
        (404, 404, True),
        ("404", 404, True),
        (16, 16.0, True),
        (True, 1, False),
        (0, False, False),
        (True, True, True),
        (None, None, True),
        ("none", None, False),
    ],
)
def test_what_is_the_same(seen: object, want: object, is_same: bool) -> None:
    assert same(seen, want) is is_same


def test_a_name_that_is_not_there(told: Told) -> None:
    with pytest.raises(LookupError):
        check("price", 1, 1)
