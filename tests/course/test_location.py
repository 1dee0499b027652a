from pathlib import Path

import pytest

from handrail.course import location
from handrail.course.location import VARIABLE, find_course
from handrail.course.model import CourseError


def make_course(folder: Path) -> Path:
    (folder / "chapters").mkdir(parents=True)
    (folder / "solution").mkdir()
    return folder


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program lies: in the `src` of a clone that holds no course yet."""
    folder = tmp_path / "clone/src/handrail"
    folder.mkdir(parents=True)
    monkeypatch.setattr(location, "PACKAGE", folder)
    monkeypatch.delenv(VARIABLE, raising=False)
    return folder


def test_in_a_clone_it_lies_beside_the_sources(tmp_path: Path) -> None:
    assert find_course_in(make_course(tmp_path / "clone"))


def test_in_a_wheel_it_lies_in_the_package(package: Path) -> None:
    assert find_course_in(make_course(package / "content"))


def test_what_the_wheel_holds_comes_first(package: Path, tmp_path: Path) -> None:
    make_course(tmp_path / "clone")

    assert find_course_in(make_course(package / "content"))


def test_a_fork_is_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_course(tmp_path / "clone")
    fork = make_course(tmp_path / "my förk")
    monkeypatch.setenv(VARIABLE, str(fork / "chapters/.."))

    assert find_course_in(fork)


def test_an_empty_name_names_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "")

    assert find_course_in(make_course(tmp_path / "clone"))


def test_a_named_place_without_a_course_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_course(tmp_path / "clone")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "elsewhere"))

    with pytest.raises(CourseError) as caught:
        find_course()

    assert str(tmp_path / "elsewhere") in str(caught.value)
    assert str(tmp_path / "clone") not in str(caught.value)


@pytest.mark.parametrize("there", ["chapters", "solution", ""])
def test_without_a_course_the_places_are_named(
    there: str, package: Path, tmp_path: Path
) -> None:
    (tmp_path / "clone" / there).mkdir(exist_ok=True)

    with pytest.raises(CourseError) as caught:
        find_course()

    message = str(caught.value)
    assert f"{package / 'content'} or {tmp_path / 'clone'}:" in message
    assert "needs the folders chapters and solution" in message
    assert VARIABLE in message


def find_course_in(folder: Path) -> bool:
    return find_course() == folder.resolve()
