"""Puzzles, questions, reviews and unknown failures, as commands without a terminal."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest
from calling import Call
from small_course import edit_file, write_file

from handrail.course.model import Course
from handrail.recall import schedule
from handrail.recall.schedule import now

SCHEMA = json.loads(files("handrail").joinpath("schemas/answers.json").read_text())
LONGER = """\
    hundredths = total * percent
    if hundredths < 0:
        return 0
    return hundredths // 100
"""
NEAR_MISS = "    return total * percent // 1000\n"
Answer = Callable[..., None]
Wait = Callable[[float], None]


@pytest.fixture
def with_puzzle(course: Course) -> None:
    """What a voucher saves takes four lines."""
    body = "    return total * percent // 100\n"
    edit_file(course.solution / "app/vouchers.py", body, LONGER)


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Wait:
    """A function that sets the clock on by so many days."""
    began = now()

    def at(days: float) -> datetime:
        return began + timedelta(days=days)

    return lambda days: monkeypatch.setattr(schedule, "now", lambda: at(days))


@pytest.mark.usefixtures("with_puzzle", "at_work")
def test_a_puzzle_is_shown_and_an_order_is_tried(call: Call) -> None:
    shown = call("puzzle", "savings")
    lines = json.loads(call("puzzle", "savings", "--json").out)["lines"]
    whole = ["hundredths = total * percent", "return hundredths // 100"]
    order = " ".join(str(lines.index(line) + 1) for line in whole)
    right = call("puzzle", "2.1", "--order", order)
    wrong = call("puzzle", "2.1", "--order", order.split()[0], "--json")
    validator = jsonschema_rs.Draft202012Validator(SCHEMA)

    assert shown.code == 0
    assert "Put these lines in order." in shown.out
    assert (right.code, "All its tests pass." in right.out) == (0, True)
    assert wrong.code == 1
    validator.validate(json.loads(wrong.out))
    assert json.loads(wrong.out)["tried"]["failed"] == [
        "test_whole_cents_are_saved",
        "test_it_is_rounded_down",
    ]


@pytest.mark.usefixtures("with_puzzle", "at_work")
def test_an_order_that_is_none_is_refused(call: Call) -> None:
    outcome = call("puzzle", "savings", "--order", "1 1")

    assert outcome.code == 2
    assert "Line 1 is taken twice." in outcome.err


def test_an_exercise_without_a_puzzle_is_told(call: Call, at_work: Path) -> None:
    outcome = call("puzzle")

    assert outcome.code == 1
    assert "1.1 A till of its own has no puzzle." in outcome.out


def test_a_question_is_about_code_that_passes(
    call: Call, at_work: Path, answer: Answer
) -> None:
    failing = call("question")
    answer("own-till")
    outcome = call("question")
    asked = json.loads(call("question", "--json").out)

    assert failing.code == 1
    assert "does not pass its tests here" in failing.out
    assert outcome.code == 0
    assert "def create_till" in outcome.out
    assert asked["why"] is None
    assert len(asked["question"]["options"]) == 4


def test_what_was_done_comes_back_after_two_days(
    call: Call, at_work: Path, answer: Answer, wait: Wait
) -> None:
    assert "There is nothing to review yet." in call("review").out
    answer("own-till")
    assert call("run").code == 0
    assert "Nothing is due today." in call("review").out
    wait(1.9)
    assert json.loads(call("review", "--json").out)["due"] == []
    wait(2.1)
    review = json.loads(call("review", "--json").out)

    assert "from 1 guardrail" in call("review").out
    assert review["next"] is None
    assert review["met"] == len(review["due"]) > 0
    assert {card["guardrail"] for card in review["due"]} == {"01"}


def test_an_answer_in_a_quiz_counts(
    call: Call, at_work: Path, answer: Answer, wait: Wait
) -> None:
    def due() -> dict[str, int]:
        cards = json.loads(call("review", "--json").out)["due"]
        return {card["slug"]: card["right"] for card in cards}

    for slug in ("own-till", "total"):
        answer(slug)
        call("run", slug)
    options = json.loads(call("quiz", "1", "--json").out)["questions"][0]["options"]
    call("quiz", "--answer", "two-teas", str(options.index("500") + 1))
    wait(6.9)
    before = due()
    wait(7.1)

    assert "two-teas" not in before
    assert due()["two-teas"] == 1


def test_a_clock_that_was_set_back_breaks_nothing(
    call: Call, at_work: Path, answer: Answer, wait: Wait
) -> None:
    answer("own-till")
    call("run")
    wait(-300)
    assert "Nothing is due today." in call("review").out
    wait(-297)

    assert json.loads(call("review", "--json").out)["due"]


def test_a_failure_that_nobody_knows_is_written_down(
    call: Call, at_work: Path, answer: Answer
) -> None:
    answer("own-till", "cached")
    known = call("unknown")
    call("jump", "2")
    body = (at_work / "app/vouchers.py").read_text("utf-8")
    before, _, _ = body.partition("    raise NotImplementedError")
    write_file(at_work / "app/vouchers.py", before + NEAR_MISS)
    outcome = call("unknown", "savings")
    file = at_work / ".handrail/unknown/savings-1.json"

    assert (known.code, "this failure is known" in known.out) == (1, True)
    assert outcome.code == 0
    assert str(file) in outcome.out.replace("\n", "")
    assert file.read_text("utf-8") in outcome.out
    assert "total * percent // 1000" in json.loads(file.read_text("utf-8"))["code"]
