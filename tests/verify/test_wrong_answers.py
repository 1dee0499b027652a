from pathlib import Path

from small_course import write_file

from handrail.course.loader import load_course
from handrail.course.stage import stage
from handrail.runner import Job, Report
from handrail.verify.check import running_by
from handrail.verify.wrong_answers import (
    near_misses,
    rewordings,
    run_answers,
    surroundings,
    wrong_answers,
)

FOLDER = "chapters/02_vouchers"


def test_rewordings_have_the_name_of_their_mistake(root: Path) -> None:
    folder = root / FOLDER / "rewordings"
    second = write_file(folder / "savings/with_floats.second.py", "def saved(): pass\n")
    write_file(folder / "savings/with_floats_too.py", "def saved(): pass\n")

    mistake = load_course(root).exercise("savings").mistakes[0]

    assert rewordings(mistake) == [folder / "savings/with_floats.py", second]


def test_near_misses_have_the_id_of_their_exercise(root: Path) -> None:
    course = load_course(root)
    names = [file.name for file in near_misses(course, course.exercise("vouchers"))]

    assert names == ["for_nothing.py", "none.py"]


def test_the_kinds_are_told_apart(root: Path) -> None:
    course = load_course(root)
    kinds = [
        answer.kind for answer in wrong_answers(course, course.exercise("savings"))
    ]

    assert kinds == ["mistake", "rewording"] * 4 + ["near miss"] * 2


def test_later_exercises_are_undone_or_done_around_an_answer(root: Path) -> None:
    course = load_course(root)
    undone, done = surroundings(course, course.exercise("savings"))

    assert b'"SPRING": "10"' in undone["app/vouchers.py"]
    assert b"total * percent // 100" in undone["app/vouchers.py"]
    assert done == stage(course, 2)


def test_a_rewording_is_run_where_all_is_done_and_the_rest_where_a_learner_is(
    root: Path,
) -> None:
    course = load_course(root)
    exercise, begun = course.exercise("savings"), []
    mistake, rewording, *_, near = wrong_answers(course, exercise)

    def run(job: Job) -> Report:
        code = (job.workspace / "app/vouchers.py").read_text("utf-8")
        begun.append('"SPRING": "10"' in code)
        return Report((), None, "", 0.0)

    with running_by(run):
        run_answers(course, exercise, [mistake, rewording, near])

    assert begun == [True, False, True]
