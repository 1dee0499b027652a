"""A course that has changed since the workspace was made."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved
from small_course import edit_file, solve, write_file

from handrail.course.digests import digests
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.runner import Job, Report
from handrail.session import Session
from handrail.session.route import jump, move
from handrail.workspace.files import read_tree
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace

CREATE = "exercises/01_till/test_create_till.py"
TOTAL = "exercises/01_till/test_total.py"
START = "chapters/01_till/mistakes/own-till/one_for_all.py"
TABLE = "[[exercises]]\n"
TILL = "app/till.py"
WORD_FOR_WORD = "return sum(PRICES[name] for name in goods)"
OWN = "sum(map(PRICES.__getitem__, goods))"


@pytest.fixture
def at_work(session: Session) -> Session:
    """A session in which chapter 1 is done."""
    session.keep(lambda progress: progress.with_done(["own-till", "total"]))
    return session


def update(session: Session) -> tuple[str, ...]:
    """Take in the course as its files are now; return what is open again."""
    session.course = load_course(session.course.root)
    return move(session, session.progress.chapter).reopened


def later_tests(course: Course) -> None:
    """Change a test of 1.1."""
    edit_file(course.root / CREATE, '"CHF"\n', '"CHF"  # in capitals\n')


def later_start(course: Course) -> None:
    """Change the mistake that 1.1 starts as."""
    edit_file(
        course.root / START, "currency\n    return", "currency.upper()\n    return"
    )


def later_helpers(course: Course) -> None:
    """Change what the tests of all exercises share."""
    write_file(course.root / "exercises/conftest.py", '"""Nothing any more."""\n')


def later_lesson(course: Course) -> None:
    """Change what nobody is judged by: the lesson, a hint, a sentence."""
    write_file(course.root / "chapters/01_till/README.md", "# 01 A till, anew\n")
    toml = course.root / "chapters/01_till/chapter.toml"
    edit_file(toml, "How often does each line", "How many times does each line")
    edit_file(toml, "A factory remembers nothing", "Factories remember nothing")


@pytest.mark.parametrize(
    ("change", "reopened"),
    [
        (later_tests, ("own-till",)),
        (later_start, ("own-till",)),
        (later_helpers, ("own-till", "total")),
        (later_lesson, ()),
    ],
)
def test_what_changed_is_judged_again_and_nothing_else(
    at_work: Session,
    course: Course,
    change: Callable[[Course], None],
    reopened: tuple[str, ...],
) -> None:
    """No made-up run passes, so whatever is judged is open again."""
    change(course)

    assert update(at_work) == reopened
    left = tuple(s for s in ("own-till", "total") if s not in reopened)
    assert saved(at_work).done == left
    if reopened:
        assert at_work.exercise.slug == reopened[0]


def test_what_changed_and_passes_stays_done(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    later_tests(course)
    runs.passing.add("test_create_till.py")

    assert update(at_work) == ()
    assert saved(at_work).done == ("own-till", "total")


def test_what_was_judged_again_is_not_judged_at_the_next_update(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    later_tests(course)
    runs.passing.add("test_create_till.py")
    update(at_work)
    runs.passing.clear()

    assert update(at_work) == ()


def test_a_jump_to_a_later_chapter_judges_again_too(
    at_work: Session, course: Course
) -> None:
    later_tests(course)
    at_work.course = load_course(course.root)
    step = jump(at_work, "2")

    assert step is not None
    assert step.reopened == ("own-till",)
    assert saved(at_work).done == ("total",)


def test_what_was_not_judged_to_the_end_is_judged_at_the_next_update(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    def interrupted(job: Job) -> Report:
        raise KeyboardInterrupt

    later_tests(course)
    at_work.run = interrupted
    with pytest.raises(KeyboardInterrupt):
        update(at_work)
    at_work.run = runs

    assert update(at_work) == ("own-till",)


def test_what_a_jump_filled_in_is_not_judged(session: Session, course: Course) -> None:
    jump(session, "2")
    later_tests(course)

    assert update(session) == ()
    assert saved(session).given == ("own-till", "total")


def later_convention(course: Course) -> None:
    """Change what 1.2 asks for: in the solution, in its test and in its sentences."""
    edit_file(course.solution / TILL, "return sum(PRICES", "return 10 * sum(PRICES")
    edit_file(course.root / TOTAL, "== 899", "== 8990")


def later_solution(course: Course) -> None:
    """Write the solution of 1.2 in another way; its test is what it was."""
    edit_file(course.solution / TILL, "PRICES[name] for", "PRICES[one] for")


def write_total(session: Session, code: str) -> None:
    """Answer 1.2 with a line of code."""
    solve(session.course, session.workspace.root, "own-till", "total")
    file = session.workspace.root / TILL
    edit_file(file, WORD_FOR_WORD, f"return {code}")


@pytest.mark.parametrize("code", [WORD_FOR_WORD.removeprefix("return "), OWN])
def test_no_tick_stands_over_what_a_changed_convention_would_replace(
    at_work: Session, course: Course, code: str
) -> None:
    """What was written stays and is open again: the change is the learner's to make."""
    write_total(at_work, code)
    later_convention(course)
    at_work.course = load_course(course.root)
    step = move(at_work, 1)

    assert step.reopened == ("total",)
    assert (step.gave_way, step.filled_in) == ((), ())
    assert "total" not in saved(at_work).settled
    assert at_work.exercise.slug == "total"
    assert f"        return {code}\n" in text_of(at_work, TILL)


def test_no_tick_stands_over_it_after_a_step_to_another_chapter(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    write_total(at_work, OWN)
    before = at_work.workspace.files()
    later_convention(course)
    runs.passing.add("test_create_till.py")
    at_work.course = load_course(course.root)
    step = jump(at_work, "2")

    assert step is not None
    assert (step.reopened, step.filled_in) == (("total",), ())
    assert (saved(at_work).done, saved(at_work).given) == (("own-till",), ())
    assert f"        return {OWN}\n" in text_of(at_work, TILL)
    assert "add_vouchers(till)" in text_of(at_work, "app/__init__.py")
    assert step.snapshot is not None
    assert read_tree(step.snapshot) == before


def test_a_step_to_another_chapter_leaves_what_passes(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    write_total(at_work, OWN)
    later_solution(course)
    runs.passing |= {"test_create_till.py", "test_total.py"}
    at_work.course = load_course(course.root)
    step = jump(at_work, "2")

    assert step is not None
    assert (step.reopened, step.filled_in, step.gave_way) == ((), (), ())
    assert saved(at_work).done == ("own-till", "total")
    assert f"        return {OWN}\n" in text_of(at_work, TILL)
    assert (at_work.workspace.root / "app/vouchers.py").is_file()


def test_the_learners_own_code_that_passes_after_a_change_stays_done(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    write_total(at_work, OWN)
    later_solution(course)
    runs.passing.add("test_total.py")

    assert update(at_work) == ()
    assert saved(at_work).done == ("own-till", "total")
    assert f"        return {OWN}\n" in text_of(at_work, TILL)


def test_what_only_the_solution_changes_is_judged_again(
    at_work: Session, course: Course
) -> None:
    write_total(at_work, OWN)
    later_solution(course)

    assert update(at_work) == ("total",)


@pytest.mark.parametrize("content", ["def f(:\n", None], ids=["broken", "deleted"])
def test_what_cannot_stay_is_filled_in_and_not_done(
    at_work: Session, course: Course, content: str | None
) -> None:
    """The file comes whole, with the solution in it: nobody has written that."""
    solve(course, at_work.workspace.root, "own-till", "total")
    later_convention(course)
    (at_work.workspace.root / TILL).unlink()
    if content is not None:
        write_file(at_work.workspace.root / TILL, content)
    at_work.course = load_course(course.root)
    step = move(at_work, 1)

    assert step.filled_in == ("total",)
    assert step.reopened == ()
    assert (saved(at_work).done, saved(at_work).given) == (("own-till",), ("total",))
    assert text_of(at_work, TILL) == (course.solution / TILL).read_text("utf-8")


def test_a_changed_convention_comes_where_nobody_has_answered(
    session: Session, course: Course
) -> None:
    """What a jump filled in is the course's, and follows it."""
    jump(session, "2")
    later_convention(course)
    update(session)

    assert saved(session).given == ("own-till", "total")
    assert "return 10 * sum(" in text_of(session, TILL)


def test_an_update_after_the_answer_was_changed_finds_nothing_to_do(
    at_work: Session, course: Course, runs: MadeUpRuns
) -> None:
    write_total(at_work, OWN)
    later_convention(course)
    update(at_work)
    mine = at_work.workspace.files()

    assert update(at_work) == ()
    assert at_work.workspace.files() == mine


def text_of(session: Session, path: str) -> str:
    """Return a file of the workspace."""
    return session.workspace.files()[path].decode()


def swap(root: Path, chapter: str, first: str) -> None:
    """Exchange two exercises of a chapter that follow each other."""
    toml = root / "chapters" / chapter / "chapter.toml"
    head, *tables = toml.read_text("utf-8").split(TABLE)
    place = next(n for n, t in enumerate(tables) if f'slug = "{first}"' in t)
    pair = tables[place : place + 2]
    tables[place : place + 2] = [f"{text.rstrip()}\n\n" for text in pair[::-1]]
    write_file(toml, TABLE.join([head, *tables]))


def test_two_exercises_that_change_places_keep_what_was_done(
    tmp_path: Path, runs: MadeUpRuns
) -> None:
    """4.2 is done, and is 4.3 in the newer course; the new 4.2 is open."""
    root = tmp_path / "course"
    for folder in ("chapters", "exercises", "solution"):
        shutil.copytree(find_course() / folder, root / folder)
    course, place = load_course(root), tmp_path / "till"
    session = Session(course, Workspace(place), begin(course, place, 4).progress, runs)
    solve(course, place, "app-error", "json-or-page")
    session.keep(lambda progress: progress.with_done(["app-error", "json-or-page"]))
    mine = session.workspace.files()
    asked = digests(course)

    swap(root, "04_errors", "json-or-page")
    newer = load_course(root)
    assert newer.exercise("4.2").slug == "error-page"
    assert newer.exercise("4.3").slug == "json-or-page"
    assert digests(newer) == asked
    assert update(session) == ()

    assert session.progress.done == ("app-error", "json-or-page")
    assert session.exercise.label == "4.2 Text stays text"
    assert session.workspace.files() == mine
