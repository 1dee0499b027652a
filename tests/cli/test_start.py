import errno
import io
import shutil
import sys
from pathlib import Path

import pytest
from calling import Call

from handrail.cli import handrail, start
from handrail.cli.failure import run_guarded
from handrail.workspace.files import read_tree
from handrail.workspace.workspace import Workspace


def test_a_new_workspace_begins_with_the_first_verdict(
    call: Call, tmp_path: Path
) -> None:
    outcome = call("start", str(tmp_path / "new"))

    assert outcome.code == 0
    assert "1.1 A till of its own" in outcome.out
    assert "Your application is in" in outcome.out
    assert str(tmp_path / "new") in "".join(outcome.out.split())
    assert "1. Read what this chapter is about: handrail lesson" in outcome.out
    assert "2. Change create_till in app/__init__.py, line 9" in outcome.out
    assert "3. Test it: handrail run. For a hint: handrail hint" in outcome.out
    _, task, verdict = outcome.out.partition("Make `create_till` build a new till at")
    assert task
    assert "Every call builds a till of its own." in verdict
    assert (tmp_path / "new/app/till.py").is_file()
    assert (tmp_path / "new/exercises/01_till/test_total.py").is_file()


def test_a_workspace_that_is_there_is_taken_up_unchanged(
    call: Call, at_work: Path
) -> None:
    before = read_tree(at_work)
    outcome = call("start", str(at_work))

    assert outcome.code == 0
    assert "Your application is in" not in outcome.out
    assert read_tree(at_work) == before


def test_at_begins_at_a_later_chapter(call: Call, tmp_path: Path) -> None:
    outcome = call("start", str(tmp_path / "new"), "--at", "2")

    assert outcome.code == 0
    assert "2.1 What a voucher saves" in outcome.out
    assert (tmp_path / "new/app/vouchers.py").is_file()


def test_a_road_is_gone_from_its_first_chapter(call: Call, tmp_path: Path) -> None:
    outcome = call("start", str(tmp_path / "new"), "--road", "short")

    assert outcome.code == 0
    assert "0 of 2" in outcome.out
    assert "`total`" not in outcome.out


def test_a_road_is_chosen_at_the_start(call: Call, at_work: Path) -> None:
    outcome = call("start", str(at_work), "--road", "short")

    assert outcome.code == 3
    assert "a road is chosen at its start" in outcome.err


def test_a_road_that_is_not_there(call: Call, tmp_path: Path) -> None:
    outcome = call("start", str(tmp_path / "new"), "--road", "long")

    assert outcome.code == 3
    assert "There is no road 'long'" in outcome.err
    assert not (tmp_path / "new").exists()


def test_at_a_chapter_that_is_not_there(call: Call, tmp_path: Path) -> None:
    outcome = call("start", str(tmp_path / "new"), "--at", "9")

    assert outcome.code == 3
    assert "There is no chapter 9" in outcome.err
    assert not (tmp_path / "new").exists()


def test_a_folder_with_other_things_is_left_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"cat")
    outcome = call("start", str(tmp_path / "photos"))

    assert outcome.code == 3
    assert "is not empty" in outcome.err
    assert read_tree(tmp_path / "photos") == {"cat.jpg": b"cat"}


def test_at_does_not_move_a_workspace(call: Call, at_work: Path) -> None:
    outcome = call("start", str(at_work), "--at", "2")

    assert outcome.code == 3
    assert "handrail jump 2" in outcome.err


def test_an_interrupted_start_is_taken_up_again(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, wrote = tmp_path / "new", []

    def full_after_three(*_: object) -> None:
        wrote.append(1)
        if len(wrote) > 3:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("handrail.workspace.files.os.fsync", full_after_three)
        assert "the disk is full" in call("start", str(folder)).err

    monkeypatch.chdir(folder)
    assert "was not made to its end" in call("run").err
    assert call("start", str(folder), "--adopt").code == 0
    assert call("run", "--json").code == 1
    assert not list(folder.rglob("*.tmp"))


def test_a_broken_progress_file_is_told_here_too(call: Call, at_work: Path) -> None:
    (at_work / ".handrail/progress.json").write_text("{", "utf-8")
    outcome = call("start", str(at_work))

    assert outcome.code == 0
    assert "progress.json.broken" in outcome.out


@pytest.fixture
def cloned(at_work: Path) -> Path:
    """An application whose `.handrail` is gone."""
    shutil.rmtree(at_work / ".handrail")
    return at_work


@pytest.mark.parametrize("words", [(), ("--at", "2")])
def test_a_cloned_application_is_not_taken_up_unasked(
    call: Call, cloned: Path, words: tuple[str, ...]
) -> None:
    outcome = call("start", str(cloned), *words)

    assert outcome.code == 3
    assert "holds an application of this course, and no .handrail" in outcome.err
    assert f"`handrail start {cloned} --adopt`" in outcome.err
    assert not (cloned / ".handrail").exists()


def test_a_cloned_application_is_taken_up_with_adopt(call: Call, cloned: Path) -> None:
    before = read_tree(cloned)
    assert "`handrail start .` takes it up" in call("run").err
    outcome = call("start", ".", "--adopt")

    assert outcome.code == 0
    assert "taken up in chapter 1" in outcome.out
    assert "found out anew" in outcome.out
    assert read_tree(cloned) == before
    assert call("progress", "--json").code == 0


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 130)])
def test_a_person_is_asked_before_an_application_is_taken_up(
    cloned: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    taken: list[Workspace] = []
    keyboard = io.StringIO(f"{answer}\n")
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", keyboard)
    monkeypatch.setattr(sys, "argv", ["handrail", "start", str(cloned)])
    monkeypatch.setattr(start, "watch_workspace", lambda place, _: taken.append(place))

    assert run_guarded(handrail) == code
    assert taken == ([Workspace(cloned)] if answer == "y" else [])
    assert (cloned / ".handrail").exists() is (answer == "y")


def test_adopt_where_there_is_no_application(call: Call, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    outcome = call("start", str(tmp_path / "photos"), "--adopt")

    assert outcome.code == 3
    assert "it lacks app/__init__.py" in outcome.err
    assert list((tmp_path / "photos").iterdir()) == []


def test_adopt_takes_no_chapter(call: Call, cloned: Path) -> None:
    assert call("start", str(cloned), "--adopt", "--at", "2").code == 2
