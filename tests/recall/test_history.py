from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from handrail.recall.history import (
    MOST,
    Answer,
    answer_to,
    keep_answer,
    last_right,
    read_answers,
)
from handrail.recall.question import Option, Question

RIGHT = Option("2", "It is.")
WRONG = Option("1", "It is not.", "One is two.")
QUESTION = Question("two", "predict", 1, "01", "chapter", "Two?", (RIGHT, WRONG))
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state/answers.json"


def test_what_is_kept_is_read(file: Path) -> None:
    first, second = answer_to(QUESTION, WRONG, NOON), answer_to(QUESTION, RIGHT, NOON)
    keep_answer(file, first)
    keep_answer(file, second)

    assert read_answers(file) == [first, second]
    assert first == Answer("two", "1", is_right=False, at="2026-11-30T12:00:00+00:00")


def test_a_moment_is_kept_in_utc() -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    assert answer_to(QUESTION, RIGHT, tokyo) == answer_to(QUESTION, RIGHT, NOON)


def test_the_last_answer_counts() -> None:
    wrong, right = answer_to(QUESTION, WRONG, NOON), answer_to(QUESTION, RIGHT, NOON)

    assert last_right([wrong, right]) == {"two"}
    assert last_right([right, wrong]) == frozenset()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", '{"answers": 1}', '{"answers": [{"x": 1}]}']
)
def test_what_cannot_be_understood_counts_as_nothing(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, "utf-8")

    assert read_answers(file) == []


def test_without_a_file_there_are_none(file: Path) -> None:
    assert read_answers(file) == []


def test_the_oldest_go(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handrail.recall.history.MOST", 2)
    for option in (RIGHT, WRONG, WRONG):
        keep_answer(file, answer_to(QUESTION, option, NOON))

    assert MOST > 2
    assert [answer.chosen for answer in read_answers(file)] == ["1", "1"]
