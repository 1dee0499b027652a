"""A workspace taken up again."""

import json

from session.conftest import saved

from handrail.course.model import Course
from handrail.session import Session, open_session
from handrail.session.route import jump


def test_a_lost_progress_file_is_found_out_from_the_code(
    session: Session, course: Course
) -> None:
    jump(session, "2")
    session.workspace.progress_file.unlink()
    again, aside = open_session(course, session.workspace)

    assert aside is None
    assert again.progress.chapter == 2
    assert again.progress.done == ("1.1", "1.2")
    assert again.exercise.id == "2.1"


def test_a_broken_progress_file_is_kept_aside(session: Session, course: Course) -> None:
    session.workspace.progress_file.write_text('{"chapter": "x"}', "utf-8")
    again, aside = open_session(course, session.workspace)

    assert aside is not None
    assert json.loads(aside.read_text("utf-8")) == {"chapter": "x"}
    assert saved(again) == again.progress
