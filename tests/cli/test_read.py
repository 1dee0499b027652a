"""Lessons and guardrails leave out the answers to what is not done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call

LINK = "[app/__init__.py::create_till](../../solution/app/__init__.py)"
SECRET = "def create_till"


@pytest.fixture(autouse=True)
def telling(course_file: Callable[[str], Path]) -> None:
    """Have the first lesson show an answer."""
    lesson = course_file("chapters/01_till/README.md")
    lesson.write_text(f"{lesson.read_text('utf-8')}\n\n{LINK}\n", "utf-8")


def test_an_answer_is_left_out_until_it_is_found(
    call: Call, answer: Callable[..., None]
) -> None:
    before = call("lesson", "1").out
    answer("1.1")
    call("run")
    after = call("lesson", "1").out

    assert SECRET not in before
    assert "handrail lesson 1 --answers" in before
    assert SECRET in after
    assert "--answers" not in after


def test_it_is_shown_on_request(call: Call, at_work: Path) -> None:
    outcome = call("lesson", "--answers")

    assert SECRET in outcome.out
    assert "Left out" not in outcome.out


@pytest.mark.parametrize("unfinished", [False, True])
def test_who_is_in_no_workspace_has_found_nothing(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, unfinished: bool
) -> None:
    if unfinished:
        (tmp_path / ".handrail").mkdir()
    monkeypatch.chdir(tmp_path)

    assert SECRET not in call("lesson", "1").out
    assert SECRET in call("lesson", "1", "--answers").out
