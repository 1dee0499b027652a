import zipfile
from pathlib import Path

import pytest

from handrail.grade.submission import (
    SubmissionError,
    application_in,
    find_submissions,
)


def names(*places: Path) -> list[str]:
    return [submission.name for submission in find_submissions(places)]


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder with two workspaces, a zip file, a cache and a note."""
    for path in ("ann/app", "bob/my-app/app", ".git/app", "__pycache__"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "notes.txt").write_text("none of them", "utf-8")
    with zipfile.ZipFile(tmp_path / "carl.zip", "w") as archive:
        archive.writestr("app/__init__.py", "")
    return tmp_path


def test_a_folder_holds_many(room: Path) -> None:
    assert names(room) == ["ann", "bob", "carl"]


def test_a_damaged_zip_file_is_one_of_them(room: Path) -> None:
    (room / "dora.ZIP").write_bytes(b"half of it")

    assert names(room) == ["ann", "bob", "carl", "dora"]


def test_a_place_may_be_one_of_them(room: Path) -> None:
    assert names(room / "carl.zip", room / "ann") == ["ann", "carl"]


def test_one_that_is_named_twice_is_graded_once(room: Path) -> None:
    assert names(room, room / "ann") == ["ann", "bob", "carl"]


def test_two_of_one_name_are_refused(room: Path) -> None:
    (room / "second/ann/app").mkdir(parents=True)

    with pytest.raises(SubmissionError, match="have one name"):
        find_submissions([room / "ann", room / "second"])


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SubmissionError, match="is no folder and no zip file"):
        find_submissions([tmp_path / "nobody"])


def test_the_application_may_lie_deeper(room: Path) -> None:
    assert application_in(room / "bob") == room / "bob/my-app"
    assert application_in(room / "ann") == room / "ann"


def test_without_an_application_there_is_nothing_to_grade(tmp_path: Path) -> None:
    with pytest.raises(SubmissionError, match="holds no application"):
        application_in(tmp_path)


def test_of_two_applications_nobody_knows_which(room: Path) -> None:
    (room / "bob/second/app").mkdir(parents=True)

    with pytest.raises(SubmissionError, match=r"more than one .*: my-app, second\."):
        application_in(room / "bob")
