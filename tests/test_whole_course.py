"""A learner with answers of their own goes through the real course, start to end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.leftovers import without_leftovers
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.course.roads import along
from handrail.course.stage import code_of, is_python, read_code, stage, with_code
from handrail.session import Session
from handrail.session.regressions import regressions
from handrail.session.route import go_on
from handrail.verdict.judge import Run
from handrail.verify.check import RUNS
from handrail.verify.prove import on_forks
from handrail.workspace.files import write_tree
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace

OWN = "  # in my own words"
# Who goes all the way writes another right answer wherever one is kept. That all others
# go together too is law 6. Who goes a road writes the solution.
FIRST, SOLUTION = 0, 99
SECONDS = 60.0


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(find_course())


@pytest.fixture(scope="module")
def run(course: Course) -> Iterator[Run]:
    """Run jobs on forks that have loaded what the course needs, and leave them time.

    Where coverage is measured, a run takes several times as long.
    """
    with on_forks(course):
        yield lambda job: RUNS[-1][0](replace(job, seconds=SECONDS))


@pytest.fixture
def chapters_end_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what is judged again at the end of each chapter.

    It takes a minute in the last ones. Laws 4 and 6 prove it of every chapter, and what
    is there in the end is judged once more.
    """
    monkeypatch.setattr("handrail.session.route.regressions", lambda *_: [])


def own_answer(course: Course, exercise: Exercise, place: int) -> str:
    """The right answer kept in that place, else the solution; with a comment."""
    if place < len(exercise.alternatives):
        code = read_code(exercise.alternatives[place])
    else:
        code = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    if not is_python(exercise.symbol):
        return code
    *above, last = code.rstrip("\n").splitlines()
    return "\n".join([*above, f"{last}{OWN} {exercise.slug}"]) + "\n"


def write(session: Session, exercise: Exercise, code: str) -> None:
    """Write code in the place of an exercise's symbol, as an editor would.

    What has to be gone goes.
    """
    path = exercise.symbol.path
    files = {path: (session.workspace.root / path).read_bytes()}
    files = with_code(without_leftovers(files, exercise), exercise.symbol, code)
    write_tree(session.workspace.root, files)


@pytest.mark.slow
@pytest.mark.usefixtures("chapters_end_at_once")
@pytest.mark.parametrize(
    ("road", "place"), [("", FIRST), ("taster", SOLUTION), ("onboarding", SOLUTION)]
)
def test_a_learner_reaches_the_end_with_their_own_code(
    course: Course, run: Run, tmp_path: Path, road: str, place: int
) -> None:
    course = along(course, road)
    step = begin(course, tmp_path / "my app", course.offered[0].number)
    session = Session(course, Workspace(tmp_path / "my app"), step.progress, run)
    gave_way: set[str] = set()
    for exercise in course.exercises:
        assert session.exercise == exercise
        assert not session.note(session.judge()).passed, (
            f"{exercise.label} is done from the start"
        )
        write(session, exercise, own_answer(course, exercise, place))
        verdict = session.note(session.judge())
        assert verdict.passed, f"{exercise.label}: {verdict.failure or verdict.report}"
        if exercise != course.exercises[-1]:
            moved = go_on(session)
            gave_way |= {kept.name for kept in moved.gave_way} if moved else set()

    assert session.is_finished
    assert regressions(session, session.so_far) == []
    text = b"".join(session.workspace.files().values()).decode()
    kept = {e.slug for e in course.exercises if f"{OWN} {e.slug}\n" in text}
    lost = {e.slug for e in course.exercises if is_python(e.symbol)} - kept
    assert lost == {e.slug for e in course.exercises if e.symbol.name in gave_way}


def test_a_taster_is_an_hour(course: Course) -> None:
    assert along(course, "taster").minutes <= 60


def test_who_repairs_has_nothing_to_fill_in(course: Course) -> None:
    exercises = along(course, "onboarding").exercises

    assert {exercise.kind for exercise in exercises} == {"repair"}
