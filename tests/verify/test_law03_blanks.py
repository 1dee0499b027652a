from collections.abc import Callable
from pathlib import Path

from small_course import edit_file, write_file

from handrail.verify import law03_blanks
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law03_blanks.checks


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_an_exercise_whose_tests_pass_although_it_is_undone(
    root: Path, find_one: FindOne
) -> None:
    write_file(
        root / "exercises/02_vouchers/test_saved.py",
        "def test_it() -> None:\n"
        "    from app.vouchers import saved\n\n    assert saved\n",
    )

    assert find_one(LAW, "exercise savings undone") == Breach(
        3,
        "exercises/02_vouchers/test_saved.py",
        "2.1 What a voucher saves: all tests pass with the exercise undone.",
        "Add a test that fails until the learner has done it.",
    )


def test_an_exercise_that_turns_one_of_its_own_chapter_red(
    root: Path, find_one: FindOne
) -> None:
    test = root / "exercises/02_vouchers/test_saved.py"
    edit_file(test, "saved(100, 29) == 29", "saved(100, 29) == 29 and int_percents()")
    write_file(
        test,
        test.read_text("utf-8")
        + "\n\ndef int_percents() -> bool:\n"
        + "    from app.vouchers import VOUCHERS\n\n"
        + "    return VOUCHERS['SPRING'] == 10\n",
    )

    breach = find_one(LAW, "exercise savings undone", "exercise vouchers undone")

    assert breach.file == "exercises/02_vouchers"
    assert breach.problem.startswith("2.1 What a voucher saves turns red while 2.2")
    assert breach.remedy.startswith("Narrow that test, or begin the later exercise")


def test_later_exercises_may_turn_red(root: Path, find: Find) -> None:
    """2.2 needs what 2.1 asks for, and comes after it."""
    test = "    from app.vouchers import saved\n\n    assert saved(100, 10) == 10\n"
    edit_file(
        root / "exercises/02_vouchers/test_vouchers.py",
        "def test_codes",
        f"def test_it() -> None:\n{test}\n\ndef test_codes",
    )

    assert find(LAW, "exercise savings undone") == []


def test_two_exercises_may_share_a_test_file(root: Path, find: Find) -> None:
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, '["test_saved.py"]', '["test_saved.py", "test_vouchers.py"]')

    assert find(LAW, "exercise vouchers undone") == []


def test_an_exercise_whose_start_ends_the_process_is_red(
    root: Path, find: Find
) -> None:
    """One test passes before it, so that the file is not without a result."""
    write_file(
        root / "exercises/02_vouchers/test_saved.py",
        "import os\n\n\n"
        "def test_nothing() -> None:\n    assert os\n\n\n"
        "def test_it() -> None:\n    from app.vouchers import saved\n\n"
        "    try:\n        saved(1, 1)\n"
        "    except NotImplementedError:\n        os._exit(0)\n",
    )

    assert find(LAW, "exercise savings undone") == []


def test_a_start_that_cannot_be_loaded_turns_those_before_it_red(
    root: Path, find: Find
) -> None:
    mistake = root / "chapters/02_vouchers/mistakes/vouchers/as_text.py"
    write_file(mistake, "VOUCHERS: dict[str, int] = {}['SPRING']\n")

    problems = [breach.problem for breach in find(LAW, "exercise vouchers undone")]

    assert (
        "2.1 What a voucher saves turns red while 2.2 Vouchers in numbers"
        in problems[0]
    )
    assert not any("all tests pass" in problem for problem in problems)
