import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.grade import judging
from handrail.grade.graded import Graded, Kept
from handrail.grade.grading import Grading, grade_all
from handrail.grade.running import running
from handrail.grade.submission import find_submissions
from handrail.runner.job import Job, Report, Trouble
from handrail.verdict.judge import Run

HandIn = Callable[..., Path]
ALL = ("own-till", "total", "savings", "vouchers", "amounts", "receipt")
# As often as its tests ask, and in another way where they are run once more.
RIGHT_AT_FIRST = """
asked = []

def saved(total: int, percent: int) -> int:
    asked.append(total)
    return total * percent // 100 if len(asked) <= 2 else asked[9]
"""


@pytest.fixture
def run(course: Course) -> Iterator[Run]:
    """What runs the jobs of the small course."""
    with running(course, course.exercises) as run:
        yield run


@pytest.fixture
def grading(course: Course, tmp_path: Path, run: Run) -> Grading:
    """What the class is judged by."""
    return Grading(course, course.exercises, Kept(tmp_path / "judged"), run)


def grade(grading: Grading, folder: Path) -> dict[str, Graded]:
    found = grade_all(grading, find_submissions([folder]), jobs=2)
    return {graded.name: graded for graded in found}


def states(graded: Graded) -> dict[str, str]:
    return {mark.exercise: mark.state for mark in graded.marks}


def test_each_exercise_gets_its_mark(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    hand_in("ann", *ALL)
    hand_in("bob", "own-till", savings="with_floats")
    found = grade(grading, class_folder)

    assert set(states(found["ann"]).values()) == {"done"}
    assert states(found["bob"]) == {
        "own-till": "done",
        "total": "untouched",
        "savings": "wrong",
        "vouchers": "untouched",
        "amounts": "untouched",
        "receipt": "untouched",
    }


def test_a_mark_says_why(grading: Grading, hand_in: HandIn, class_folder: Path) -> None:
    hand_in("bob", savings="with_floats")
    (mark,) = [m for m in grade(grading, class_folder)["bob"].marks if m.mistake]

    assert mark.mistake == "with_floats"
    assert mark.why.startswith("A float cannot hold 0.29")
    assert mark.failed == ("test_whole_cents_are_saved: AssertionError",)
    assert (mark.passed, mark.tests) == (1, 2)


def test_code_that_is_gone_is_said_to_be(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    (hand_in("ann", *ALL) / "app/templates/receipt.html").unlink()
    found = grade(grading, class_folder)["ann"]

    assert states(found)["receipt"] == "lost"
    assert (
        found.marks[-1].why == "There is no file app/templates/receipt.html any more."
    )
    assert {mark.state for mark in found.marks[:-1]} == {"done"}


def test_what_a_jump_filled_in_is_told_from_what_was_done(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    workspace = hand_in("ann", *ALL)
    noted = workspace / ".handrail/progress.json"
    noted.parent.mkdir()
    noted.write_text(json.dumps({"given": ["total", "unknown", 3]}), "utf-8")
    found = states(grade(grading, class_folder)["ann"])

    assert found["total"] == "given"
    assert found["savings"] == "done"


def test_an_own_answer_in_the_place_of_a_given_one_is_done(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    workspace = hand_in("ann", *ALL)
    noted = workspace / ".handrail/progress.json"
    noted.parent.mkdir()
    noted.write_text(json.dumps({"given": ["savings"]}), "utf-8")
    file = workspace / "app/vouchers.py"
    own = file.read_text("utf-8").replace(
        "return total * percent // 100", "return divmod(total * percent, 100)[0]"
    )
    file.write_text(own, "utf-8")

    assert states(grade(grading, class_folder)["ann"])["savings"] == "done"


def test_one_that_is_bad_stops_no_other(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    hand_in("ann", *ALL)
    (class_folder / "empty").mkdir()
    (hand_in("exits", *ALL) / "app/__init__.py").write_text("raise SystemExit", "utf-8")
    found = grade(grading, class_folder)

    assert found["empty"].trouble.startswith("It holds no application")
    assert "done" not in states(found["exits"]).values()
    assert set(states(found["ann"]).values()) == {"done"}


def test_code_that_reads_the_solution_is_named(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    file = hand_in("eve") / "app/till.py"
    source = (grading.course.solution / "app/till.py").as_posix()
    file.write_text(f"{file.read_text('utf-8')}\nopen({source!r})\n", "utf-8")
    found = grade(grading, class_folder)["eve"]

    assert [mark.exercise for mark in found.asked_for] == [*ALL]
    assert found.marks[0].state == "stopped"
    assert "solution" in found.marks[0].why


def test_a_pass_is_put_to_the_test_where_another_exercise_fails(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    file = hand_in("eve", "savings") / "app/vouchers.py"
    file.write_text(file.read_text("utf-8") + RIGHT_AT_FIRST, "utf-8")
    found = states(grade(grading, class_folder)["eve"])

    assert found["savings"] == "stopped"
    assert found["vouchers"] == "untouched"


def test_what_was_judged_is_not_judged_again(
    grading: Grading, hand_in: HandIn, class_folder: Path, run: Run
) -> None:
    hand_in("ann", *ALL)
    first, jobs = grade(grading, class_folder), []

    def count(job: Job) -> Report:
        jobs.append(job)
        return run(job)

    again = Grading(grading.course, grading.exercises, grading.kept, count)
    assert grade(again, class_folder) == first
    assert not jobs
    hand_in("ann", savings="with_floats")
    assert grade(again, class_folder) != first
    assert jobs


def test_a_kept_result_that_is_damaged_is_made_anew(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    hand_in("ann", *ALL)
    first = grade(grading, class_folder)
    grading.kept.file("ann").write_text('{"key": 1', "utf-8")

    assert grade(grading, class_folder) == first


def test_what_only_uses_up_time_is_given_up(
    course: Course, hand_in: HandIn, tmp_path: Path
) -> None:
    workspace, jobs = hand_in("ann", *ALL), []

    def run_out_of_time(job: Job) -> Report:
        jobs.append(job)
        return Report((), Trouble("time", "It took too long."), "", job.seconds)

    marks = judging.marks(course, workspace, course.exercises, (), run_out_of_time)

    assert [mark.state for mark in marks] == ["stopped"] * 6
    assert marks[2].why == "It took too long."
    assert {mark.why for mark in marks[3:]} == {judging.NOT_RUN}
    assert len(jobs) == 5  # two chapters, and an exercise of each of the first three


def test_the_rest_is_dropped_where_somebody_stops_it(
    grading: Grading, hand_in: HandIn, class_folder: Path
) -> None:
    for name in ("ann", "bob", "carl"):
        hand_in(name, *ALL)
    graded = grade_all(grading, find_submissions([class_folder]), jobs=1)
    first = next(graded)
    with pytest.raises(KeyboardInterrupt):
        graded.throw(KeyboardInterrupt())  # type: ignore[attr-defined]

    assert grading.kept.file(first.name).is_file()
