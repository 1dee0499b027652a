"""What lies on a stick, and how it gets there."""

import errno
import os
from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.workshop import kit
from handrail.workshop.agenda import make_agenda
from handrail.workshop.kit import KitError
from handrail.workshop.preparation import preparation
from handrail.workshop.rules import Rules


def test_a_stick_carries_what_a_clone_needs_to_start(tmp_path: Path) -> None:
    kit.put_clone(tmp_path)
    files = kit.read_all(tmp_path / "handrail")

    assert {"start.py", "requirements/course.txt", "requirements/install.py"} <= set(
        files
    )
    assert {"chapters/roads.toml", "solution/run.py", "pyproject.toml"} <= set(files)
    assert files["start.py"] == (kit.clone() / "start.py").read_bytes()
    assert not [path for path in files if "/.venv/" in path or "__pycache__" in path]


def test_a_course_of_a_teams_own_goes_along(course: Course, tmp_path: Path) -> None:
    assert kit.has_own_course(course)
    kit.put_course(course, tmp_path)

    assert (tmp_path / "course/chapters/01_till/chapter.toml").is_file()


def test_the_house_course_is_in_the_clone(house: Course) -> None:
    assert not kit.has_own_course(house)


def test_a_stick_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "stick"
    with pytest.raises(OSError, match="full"):
        fill_and_fail(place)
    assert list(tmp_path.iterdir()) == []

    place.mkdir()
    with kit.new_folder(place) as folder:
        (folder / "file").touch()
    assert [p.name for p in place.iterdir()] == ["file"]
    with pytest.raises(KitError, match="is not empty"), kit.new_folder(place):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["stick"]


def fill_and_fail(place: Path) -> None:
    """Begin a stick on a disk that is full."""
    with kit.new_folder(place) as folder:
        (folder / "file").touch()
        raise OSError(errno.ENOSPC, "full")


def test_without_a_clone_there_is_no_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit, "CLONE", tmp_path)

    with pytest.raises(KitError, match="Make the stick in a clone"):
        kit.put_clone(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="a program of POSIX")
def test_what_fails_tells_the_end_of_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(KitError, match=r"Not fetched:\nno index$"):
        kit.run(["sh", "-c", "echo no index; exit 1"], tmp_path, "Not fetched")


def test_the_list_says_what_to_prepare(course: Course, rules: Rules) -> None:
    agenda = make_agenda(course, 1, 2, rules)
    plain = preparation(agenda, has_own_course=False)
    own = preparation(agenda, has_own_course=True)

    assert "`handrail start DIR --at 2`" in plain
    assert "python3 start.py --wheelhouse ../wheelhouse" in plain
    assert "HANDRAIL_COURSE" not in plain
    assert "HANDRAIL_COURSE" in own
