from datetime import date

from at_work import runs, session
from small_course import edit_file

from handrail.course.model import Course
from handrail.recall.practice import practice_folder
from handrail.session import Session

__all__ = ["runs", "session"]
DAY = date(2026, 11, 30)


def test_it_has_the_exercise_undone_beside_the_workspace(
    course: Course, session: Session
) -> None:
    before = session.workspace.files()
    folder = practice_folder(course, session.workspace, course.exercise("savings"), DAY)
    code = (folder / "app/vouchers.py").read_text("utf-8")

    assert folder == session.workspace.root.with_name("till-review") / (
        "2026-11-30-savings"
    )
    assert "raise NotImplementedError" in code
    assert "class Till" in (folder / "app/till.py").read_text("utf-8")
    assert session.workspace.files() == before


def test_what_was_written_on_the_same_day_is_kept(
    course: Course, session: Session
) -> None:
    exercise = course.exercise("savings")
    folder = practice_folder(course, session.workspace, exercise, DAY)
    file = edit_file(folder / "app/vouchers.py", "raise NotImplemented", "raise Other")
    practice_folder(course, session.workspace, exercise, DAY)
    other = practice_folder(course, session.workspace, exercise, date(2026, 12, 2))

    assert "raise Other" in file.read_text("utf-8")
    assert other != folder
