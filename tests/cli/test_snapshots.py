"""The snapshots, listed and restored by a person."""

import json
from pathlib import Path

import pytest
from calling import Call
from click.testing import CliRunner

from handrail.cli import handrail


def test_there_is_none_at_first(call: Call, at_work: Path) -> None:
    assert "There is no snapshot yet" in call("snapshots").out


def test_they_are_listed_with_when_and_why(call: Call, at_work: Path) -> None:
    call("reset", "1.2")
    call("jump", "2")
    outcome = call("snapshots")

    newest, oldest, *_ = outcome.out.splitlines()
    assert newest.split()[0] == "2"
    assert "before chapter 2" in newest
    assert "before reset of total" in oldest
    assert "files" in oldest
    assert "handrail restore NUMBER" in outcome.out


def test_one_is_restored_and_the_present_is_kept(call: Call, at_work: Path) -> None:
    file = at_work / "app/till.py"
    file.write_text("mine = 1\n", "utf-8")
    call("reset", "1.2")
    outcome = call("restore", "1", "--yes")

    assert outcome.code == 0
    assert file.read_text("utf-8") == "mine = 1\n"
    assert "written: app/till.py" in outcome.out
    assert "1.1 A till of its own" in outcome.out
    words = outcome.out.partition("What was there before: handrail ")[2].split()[:2]
    assert call(*words, "--yes").code == 0
    assert "mine = 1" not in file.read_text("utf-8")


@pytest.mark.parametrize(("answer", "restored"), [("y\n", True), ("n\n", False)])
def test_it_asks_first(call: Call, at_work: Path, answer: str, restored: bool) -> None:
    file = at_work / "app/till.py"
    file.write_text("mine = 1\n", "utf-8")
    call("reset", "1.2")
    outcome = CliRunner().invoke(handrail, ["restore", "1"], input=answer)

    assert "Bring your code back to" in outcome.output
    assert (file.read_text("utf-8") == "mine = 1\n") is restored


def test_what_a_step_replaced_names_the_way_back(call: Call, at_work: Path) -> None:
    for outcome in (call("reset", "1.2"), call("jump", "2")):
        words = outcome.out.partition("All as it was: handrail ")[2].split()[:2]
        assert words[0] == "restore"
        assert call(*words, "--yes").code == 0


def test_one_that_was_not_made_to_its_end_is_refused(call: Call, at_work: Path) -> None:
    snapshot = Path(json.loads(call("reset", "1.2", "--json").out)["snapshot"])
    (at_work / ".handrail/records" / snapshot.name / "record.json").unlink()

    assert "half-written" in call("snapshots").out
    outcome = call("restore", "1", "--yes")
    assert outcome.code == 3
    assert "is broken: it was not written to its end" in outcome.err


def test_a_number_that_there_is_not_is_refused(call: Call, at_work: Path) -> None:
    outcome = call("restore", "3")

    assert outcome.code == 3
    assert "There is no snapshot '3'. `handrail snapshots` lists all." in outcome.err
