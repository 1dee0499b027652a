from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.runner import run
from handrail.verify import law11_mutants
from handrail.verify.check import Breach, running_by
from handrail.verify.prove import on_forks

Runner = Callable[[Course], AbstractContextManager[None]]
Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law11_mutants.checks
TEST = "exercises/02_vouchers/test_saved.py"
LIST = "chapters/02_vouchers/survivors.toml"
FOLDER = "chapters/02_vouchers/mutants"
SAVED = "2.1 What a voucher saves"
MUTANT = f"{SAVED}: all tests pass on a mutant, "
BY_HEART = """def saved(total: int, percent: int) -> int:
    return 29 if total > 99 else 9
"""


def alone(_: Course) -> AbstractContextManager[None]:
    """Let each mutant be run by itself."""
    return running_by(run)


def list_survivor(root: Path, name: str) -> None:
    """List a mutant of 2.1 as one that may survive."""
    entry = f"""\n[savings]\n"{name}" = "Who counts?"\n"""
    write_file(root / LIST, (root / LIST).read_text("utf-8") + entry)


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


@pytest.mark.parametrize("runner", [on_forks, alone])
def test_a_mutant_that_no_test_kills(root: Path, find: Find, runner: Runner) -> None:
    edit_file(root / TEST, "saved(100, 29) == 29", "saved(100, 29) in {28, 29}")

    with runner(load_course(root)):
        breaches = find(LAW, "mutants of savings")

    assert breaches == [
        Breach(
            11,
            TEST,
            f"{MUTANT}`101` for `100`.",
            "Sharpen a test, or list it in the chapter's survivors.toml with a reason.",
        )
    ]


def test_a_survivor_that_is_listed(root: Path, find: Find) -> None:
    edit_file(root / TEST, "saved(100, 29) == 29", "saved(100, 29) in {28, 29}")
    list_survivor(root, "`101` for `100`")

    assert find(LAW, "mutants of savings") == []


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("`101` for `100`", "is killed by a test"),
        ("`7` for `100`", "is no mutant of it"),
    ],
)
def test_a_list_that_time_has_passed_by(
    root: Path, find_one: FindOne, name: str, state: str
) -> None:
    list_survivor(root, name)

    assert find_one(LAW, "mutants of savings") == Breach(
        11, LIST, f"{SAVED}: {name} {state}.", "Take it off the list."
    )


def test_a_solution_that_its_own_tests_reject(root: Path, find_one: FindOne) -> None:
    edit_file(root / TEST, "saved(100, 29) == 29", "saved(100, 29) == 30")

    breach = find_one(LAW, "mutants of savings")

    assert breach.file == TEST
    assert breach.problem == f"{SAVED}: its tests do not pass on the solution alone."


def test_a_kept_mutant_that_no_test_kills(root: Path, find_one: FindOne) -> None:
    write_file(root / FOLDER / "savings/by_heart.py", BY_HEART)

    breach = find_one(LAW, "mutants of savings")

    assert breach.problem == f"{MUTANT}mutants/savings/by_heart.py."


@pytest.mark.parametrize("name", ["other/a.py", "own-till/elsewhere.py", "notes.txt"])
def test_a_kept_mutant_of_no_exercise(root: Path, find_one: FindOne, name: str) -> None:
    write_file(root / FOLDER / name, "")

    assert find_one(LAW, "stray mutants") == Breach(
        11,
        f"{FOLDER}/{name}",
        "It belongs to no exercise of its chapter.",
        "Put it into a folder named by the exercise's slug.",
    )


def test_what_the_start_leaves_has_to_be_said(root: Path, find_one: FindOne) -> None:
    edit_file(root / "chapters/01_till/chapter.toml", 'gone = ["till"]\n', "")

    breach = find_one(LAW, "what is gone after own-till")

    assert breach.file == "chapters/01_till/chapter.toml"
    assert breach.problem == (
        "1.1 A till of its own: gone names [], and the start defines ['till'] beside "
        "the symbol."
    )


def test_what_has_to_be_gone_and_is_there(root: Path, find_one: FindOne) -> None:
    (root / "chapters/01_till/survivors.toml").unlink()

    breach = find_one(LAW, "mutants of own-till")

    assert breach.problem.endswith("a mutant, `till` of the start left in place.")


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        ("[other]\n", "The chapter has no exercise other."),
        ('[savings]\n"`1` for `2`" = " "\n', "savings: `1` for `2` has no reason."),
    ],
)
def test_a_list_of_survivors_that_says_too_little(
    root: Path, find_one: FindOne, listed: str, problem: str
) -> None:
    write_file(root / LIST, listed)

    breach = find_one(LAW, "lists of survivors")

    assert (breach.file, breach.problem) == (LIST, problem)
