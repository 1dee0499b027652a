"""What a newer course changes of what is done, seen from its last step."""

import pytest
from small_course import edit_file, solve

from handrail.course.digests import digests
from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.workspace.combine import Kept
from handrail.workspace.progress import Progress
from handrail.workspace.updates import is_behind, take_in
from handrail.workspace.workspace import Workspace

TILL = "app/till.py"
OLD, NEW = "return sum(PRICES", "return 10 * sum(PRICES"


@pytest.fixture
def progress(course: Course) -> Progress:
    """That of who has done chapter 1 as this course has it."""
    done = ("own-till", "total")
    return Progress(1, "total", done=done, asked=digests(course))


@pytest.fixture
def newer(newer: Course) -> Course:
    """The course once 1.2 has another solution."""
    edit_file(newer.solution / TILL, OLD, NEW)
    return load_course(newer.root)


def test_a_step_of_the_same_course_is_not_behind(
    course: Course, progress: Progress
) -> None:
    assert not is_behind(course, stage(course, 1), progress, 2)


def test_a_step_is_behind_where_the_course_has_changed_what_is_done(
    course: Course, newer: Course, progress: Progress
) -> None:
    undone = Progress(1, "total", asked=progress.asked)

    assert is_behind(newer, stage(course, 1), progress, 2)
    assert not is_behind(newer, stage(course, 1), undone, 2)


@pytest.mark.parametrize("number", [1, 2])
def test_a_step_that_was_cut_off_has_taken_it_in(
    newer: Course, progress: Progress, number: int
) -> None:
    """It left files of the chapter that it comes from, or of the one it went to."""
    assert not is_behind(newer, stage(newer, number), progress, 2)


def test_what_is_done_stays_and_nothing_is_said_to_give_way(
    course: Course, newer: Course, progress: Progress, workspace: Workspace
) -> None:
    solve(course, workspace.root, "own-till", "total")
    edit_file(workspace.root / TILL, OLD, "return 0 + sum(PRICES")
    mine = workspace.files()
    taken = take_in(newer, stage(course, 1), mine, progress)

    assert (taken.gave_way, taken.replaced) == ((), ())
    assert taken.files[TILL] == mine[TILL]


def test_what_is_done_keeps_the_imports_that_it_goes_by(
    course: Course, newer: Course, progress: Progress, workspace: Workspace
) -> None:
    """The course takes an import away, as its own code needs it no more."""
    base = stage(course, 1)
    base[TILL] = b"import math, os.path as paths\n" + base[TILL]
    solve(course, workspace.root, "own-till", "total")
    file = workspace.root / TILL
    file.write_bytes(base[TILL])
    edit_file(file, OLD, "return math.floor(0) + sum(PRICES")
    taken = take_in(newer, base, workspace.files(), progress)

    text = taken.files[TILL].decode()
    assert "import math\n" in text
    assert "paths" not in text
    assert "return math.floor(0) + sum(PRICES" in text


def test_what_is_not_done_is_told_to_give_way(
    course: Course, newer: Course, progress: Progress, workspace: Workspace
) -> None:
    solve(course, workspace.root, "own-till", "total")
    edit_file(workspace.root / TILL, OLD, "return 0 + sum(PRICES")
    undone = progress.without_done(["total"])
    taken = take_in(newer, stage(course, 1), workspace.files(), undone)

    assert taken.gave_way == (Kept(TILL, "Till.total"),)
    assert b"raise NotImplementedError" in taken.files[TILL]


def test_what_was_lost_counts_as_the_courses(
    course: Course, newer: Course, progress: Progress
) -> None:
    mine = {path: c for path, c in stage(course, 1).items() if path != TILL}
    taken = take_in(newer, stage(course, 1), mine, progress)

    assert [exercise.slug for exercise in taken.replaced] == ["total"]
    assert taken.files[TILL] == stage(newer, 1)[TILL]
