import json
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call

from handrail.runner.host.forks import IS_POSSIBLE
from handrail.verify.prove import Proof

CourseFile = Callable[[str], Path]


def test_laws_that_hold_are_said_to(call: Call) -> None:
    outcome = call("verify", "--law", "1", "--law", "7")

    assert outcome.code == 0
    assert "16 checks" in outcome.out
    assert "the laws hold" in outcome.out


def test_a_breach_names_its_file_and_what_to_do(
    call: Call, course_file: CourseFile
) -> None:
    course_file("solution/notes.txt").write_text("mine", "utf-8")
    outcome = call("verify", "--law", "1")

    assert outcome.code == 1
    assert "law 1: solution/notes.txt" in outcome.out
    assert "No chapter brings this file." in outcome.out
    assert "Name it under brings" in outcome.out
    assert "1 breach" in outcome.out


def test_breaches_in_json(call: Call, course_file: CourseFile) -> None:
    course_file("solution/notes.txt").write_text("mine", "utf-8")
    outcome = call("verify", "--law", "1", "--json")
    (breach,) = json.loads(outcome.out)["breaches"]

    assert outcome.code == 1
    assert (breach["law"], breach["file"]) == (1, "solution/notes.txt")


def test_a_law_that_does_not_exist(call: Call) -> None:
    outcome = call("verify", "--law", "99")

    assert outcome.code == 3
    assert "These are the laws" in outcome.err


def test_missing_tools_are_named(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    outcome = call("verify")

    assert outcome.code == 3
    assert "Law 2 needs mypy and ruff." in outcome.err
    assert "python3 start.py verify" in outcome.err
    assert "pip install 'handrail[" not in outcome.err  # no index has that name


def test_how_mistakes_fail_is_written_down(call: Call, course_file: CourseFile) -> None:
    file = course_file("chapters/02_vouchers/failures.json")
    content = file.read_bytes()
    file.unlink()

    outcome = call("verify", "--write")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "written: chapters/02_vouchers/failures.json\n"
    assert file.read_bytes() == content


@pytest.mark.parametrize("option", [("--law", "5"), ("--json",)])
def test_writing_goes_alone(call: Call, option: tuple[str, ...]) -> None:
    outcome = call("verify", "--write", *option)

    assert outcome.code == 2
    assert "--write goes with --only, and no other option." in outcome.out + outcome.err


def test_what_is_named_is_proved_alone(call: Call) -> None:
    outcome = call("verify", "--only", "savings", "--law", "7")
    of_a_chapter = call("verify", "--only", "2", "--law", "7")

    assert (outcome.code, of_a_chapter.code) == (0, 0)
    assert "2 checks" in outcome.out
    assert "4 checks" in of_a_chapter.out


def test_stages_are_proved_to_pass_what_is_named(call: Call) -> None:
    outcome = call("verify", "--only", "savings", "--law", "2")

    assert outcome.code == 0
    assert "2 checks" in outcome.out  # the stages that have it


def test_what_is_proved_of_one_exercise_is_not_proved_of_all(call: Call) -> None:
    call("verify", "--only", "savings", "--law", "2")
    of_another = call("verify", "--only", "vouchers", "--law", "2")

    assert of_another.code == 0
    assert "2 checks" in of_another.out
    assert "more held before" not in of_another.out


def test_a_name_of_nothing(call: Call) -> None:
    outcome = call("verify", "--only", "saving")

    assert outcome.code == 3
    assert "There is no exercise 'saving'" in outcome.err


@pytest.mark.skipif(not IS_POSSIBLE, reason="only Linux has safe forks")
def test_who_ends_it_finds_nothing_left(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    memory, used = tmp_path / "memory", list[Path]()
    memory.mkdir()

    def end(_: object) -> list[Proof]:
        used.extend(memory.iterdir())
        signal.raise_signal(signal.SIGTERM)
        return []

    monkeypatch.setattr("handrail.verify.prove.MEMORY", memory)
    monkeypatch.setattr("handrail.verify.prove.ROOM", 0)
    monkeypatch.setattr("handrail.cli.verify.prove", end)
    with pytest.raises(SystemExit) as left:
        call("verify", "--law", "1", "--json")

    assert left.value.code == 128 + signal.SIGTERM
    assert len(used) == 1
    assert list(memory.iterdir()) == []
