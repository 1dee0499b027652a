"""A workspace taken up again."""

import errno
import json
from pathlib import Path

import pytest
from session.conftest import saved
from small_course import edit_file, solve

from handrail.course.model import Course
from handrail.session import Session, open_session
from handrail.session.route import jump


def test_a_lost_progress_file_is_found_out_from_the_code(
    session: Session, course: Course
) -> None:
    solve(course, session.workspace.root, "own-till", "total")
    session.workspace.progress_file.unlink()
    again, trouble = open_session(course, session.workspace)

    assert trouble.startswith("There was no progress file. What you have done")
    assert again.progress.chapter == 1
    assert again.progress.done == ("own-till", "total")
    assert saved(again) == again.progress


def test_what_a_jump_filled_in_is_not_found_to_be_done(
    session: Session, course: Course
) -> None:
    jump(session, "2")
    solve(course, session.workspace.root, "savings")
    edit_file(session.workspace.root / "app/till.py", "return sum(", "return 0 + sum(")
    session.workspace.progress_file.unlink()
    again, trouble = open_session(course, session.workspace)

    assert "counts as filled in by a jump" in trouble
    assert again.progress.chapter == 2
    assert again.progress.given == ("own-till",)
    assert again.progress.done == ("total", "savings")
    assert again.exercise.slug == "vouchers"


def test_a_file_that_knows_exercises_by_number_is_found_out_from_the_code(
    session: Session, course: Course
) -> None:
    """What it says of jumps stays: who typed the course's own code has done it."""
    jump(session, "2")
    solve(course, session.workspace.root, "savings")
    old = {"chapter": 2, "at": "2.2", "done": ["1.1", "2.1", "2.2"], "given": ["1.2"]}
    session.workspace.progress_file.write_text(json.dumps({**old, "hints": {}}))
    again, trouble = open_session(course, session.workspace)

    assert trouble == (
        "The progress file is of an older version, which knew exercises by number. It "
        "is now progress.json.broken. What you have done was found out anew from your "
        "code."
    )
    assert again.progress.done == ("own-till", "savings")
    assert again.progress.given == ("total",)
    assert again.exercise.slug == "vouchers"
    assert open_session(course, session.workspace)[1] == ""


def test_a_broken_progress_file_is_kept_aside(session: Session, course: Course) -> None:
    session.workspace.progress_file.write_text('{"chapter": "x"}', "utf-8")
    again, trouble = open_session(course, session.workspace)

    aside = session.workspace.state / "progress.json.broken"
    assert f"could not be understood. It is now {aside.name}." in trouble
    assert json.loads(aside.read_text("utf-8")) == {"chapter": "x"}
    assert saved(again) == again.progress


@pytest.mark.parametrize("text", [None, "{"])
@pytest.mark.parametrize("step", ["rename", "replace"])
def test_what_was_found_out_counts_where_it_cannot_be_written(
    session: Session,
    course: Course,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    text: str | None,
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    solve(course, session.workspace.root, "own-till")
    file = session.workspace.progress_file
    file.unlink() if text is None else file.write_text(text, "utf-8")
    with monkeypatch.context() as patch:
        for refused in {step, "replace"}:
            patch.setattr(Path, refused, read_only)
        again, trouble = open_session(course, session.workspace)

    assert again.progress.done == ("own-till",)
    assert "could not be written anew: Read-only file system." in trouble
    assert ("There was no progress file." in trouble) is (text is None)
    is_aside = text is not None and step == "replace"
    assert ("is now progress.json.broken" in trouble) is is_aside
    assert (file.with_name("progress.json.broken")).exists() is is_aside


def test_a_whole_progress_file_is_no_trouble(session: Session, course: Course) -> None:
    assert open_session(course, session.workspace)[1] == ""
