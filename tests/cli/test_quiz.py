import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call, Outcome
from small_course import write_file

from handrail.cli import handrail
from handrail.cli.failure import run_guarded
from handrail.recall.diary import read_diary
from handrail.workspace.workspace import Workspace

RIGHT, WRONG = "500", "250"


@pytest.fixture
def quiz(call: Call, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """A function that does the quiz of a chapter with keys, each in a line."""

    def quiz(*keys: str, words: tuple[str, ...] = ("1",)) -> Outcome:
        lines = io.StringIO("".join(f"{key}\n" for key in keys))
        original = sys.stdin

        def run() -> Outcome:
            monkeypatch.setattr(sys, "argv", ["handrail", "quiz", *words])
            monkeypatch.setattr(sys, "stdin", lines)
            return Outcome(run_guarded(handrail), "", "")

        try:
            return run()
        finally:
            monkeypatch.setattr(sys, "stdin", original)

    return quiz


def number(call: Call, text: str) -> str:
    """Return the number of an option of the question `two-teas`."""
    questions = json.loads(call("quiz", "1", "--json").out)["questions"]
    return str(questions[0]["options"].index(text) + 1)


def answered(workspace: Path) -> list[tuple[str, str]]:
    """Return what was asked, and how it went."""
    return [(e.card, e.what) for e in read_diary(Workspace(workspace))]


def test_a_wrong_answer_is_explained_and_so_is_the_right_one(
    call: Call,
    quiz: Callable[..., Outcome],
    at_work: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    key = number(call, WRONG)
    assert quiz(key, "q").code == 0
    out = capsys.readouterr().out

    assert "What do two teas cost?" in out
    assert "Who takes this may believe: Equal goods count once." in out
    assert "Each article is added" in out
    assert "0 of 1 answer right." in out
    assert answered(at_work) == [("question:two-teas", "wrong")]


def test_what_was_right_is_left_out_the_next_time(
    call: Call,
    quiz: Callable[..., Outcome],
    at_work: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    quiz(number(call, RIGHT), "q")
    capsys.readouterr()
    quiz("q")
    out = capsys.readouterr().out

    assert "What is in the two tills?" in out
    assert "What do two teas cost?" not in out


def test_other_keys_mean_nothing(
    call: Call,
    quiz: Callable[..., Outcome],
    at_work: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert quiz("x", "9", "", number(call, RIGHT), "q").code == 0

    assert answered(at_work) == [("question:two-teas", "right")]


def test_the_end_of_the_input_is_the_end(
    quiz: Callable[..., Outcome], at_work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz().code == 0
    assert "0 of 0 answers right." in capsys.readouterr().out
    assert answered(at_work) == []


def test_an_answer_is_kept_before_anything_else_happens(
    call: Call,
    quiz: Callable[..., Outcome],
    at_work: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who presses Ctrl-C while the answer is explained has given it all the same."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    key = number(call, RIGHT)
    monkeypatch.setattr("handrail.terminal.quizzing.answer_view", interrupted)
    quiz(key)

    assert answered(at_work) == [("question:two-teas", "right")]


def test_what_an_older_quiz_has_kept_is_left_alone(call: Call, at_work: Path) -> None:
    old = write_file(at_work / ".handrail/answers.json", '{"answers": 1}')
    call("quiz", "--answer", "two-teas", "1")

    assert old.read_text("utf-8") == '{"answers": 1}'
    assert len(answered(at_work)) == 1


def test_without_a_workspace_nothing_is_kept(
    call: Call,
    quiz: Callable[..., Outcome],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    quiz(number(call, RIGHT), "q")

    assert "They are not kept: this is no workspace." in capsys.readouterr().out
    assert list(empty.iterdir()) == []


def test_a_mistake_is_asked_about_once_its_exercise_is_done(
    call: Call, at_work: Path
) -> None:
    assert call("quiz", "2").code == 3
    assert "no questions about this chapter yet" in call("quiz", "2").err
    assert call("jump", "3").code == 0
    (question,) = json.loads(call("quiz", "2", "--json").out)["questions"]

    assert question["question"] == "codes-in-small-letters"
    assert any("test_percents_are_numbers: " in o for o in question["options"])


def test_one_question_can_be_answered_by_its_name(call: Call, at_work: Path) -> None:
    out = call("quiz", "--answer", "two-teas", number(call, RIGHT)).out

    assert "Right." in out
    (question, _) = json.loads(call("quiz", "1", "--json").out)["questions"]
    assert question["last"] is True


def test_a_package_is_written(call: Call, at_work: Path) -> None:
    outcome = call("quiz", "--qti", "all.zip")
    assert outcome.out == "all.zip: 3 questions\n"
    call("quiz", "1", "--qti", "one.zip")

    for name, count in (("all.zip", 4), ("one.zip", 3)):
        with zipfile.ZipFile(at_work / name) as archive:
            assert len(archive.namelist()) == count
