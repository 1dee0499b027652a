from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.verify import law12_after
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law12_after.checks
TOML = "chapters/02_vouchers/chapter.toml"
AFTER = 'starts_as = "as_text"\n'


@pytest.fixture
def needy(root: Path) -> None:
    """2.2 has a test that needs what 2.1 asks for."""
    test = "    from app.vouchers import saved\n\n    assert saved(100, 10) == 10\n"
    edit_file(
        root / "exercises/02_vouchers/test_vouchers.py",
        "def test_codes",
        f"def test_it() -> None:\n{test}\n\ndef test_codes",
    )


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


@pytest.mark.usefixtures("needy")
def test_an_exercise_that_needs_what_its_table_does_not_name(find_one: FindOne) -> None:
    cause = (
        "test_vouchers.py::test_it failed: NotImplementedError: exercise savings: "
        "What a voucher saves"
    )
    assert find_one(LAW) == Breach(
        12,
        TOML,
        f"2.2 Vouchers in numbers cannot be solved alone: {cause}",
        "Name in `after` what has to be done first, or let the test do without.",
        cause,
    )


@pytest.mark.usefixtures("needy")
def test_what_is_needed_is_named(root: Path, find: Find) -> None:
    edit_file(root / TOML, AFTER, f'{AFTER}after = ["savings"]\n')

    assert find(LAW, "vouchers alone", "vouchers without savings") == []


def test_what_is_named_and_not_needed(root: Path, find_one: FindOne) -> None:
    edit_file(root / TOML, AFTER, f'{AFTER}after = ["savings"]\n')

    assert find_one(LAW) == Breach(
        12,
        TOML,
        "2.2 Vouchers in numbers can be solved without savings, which its `after` "
        "names.",
        "Take it off: nobody has to do it first.",
    )


def test_a_later_exercise_of_the_chapter_is_at_its_start(
    root: Path, find_one: FindOne
) -> None:
    """2.1 has a test that needs what 2.2 asks for, and comes before it."""
    test = root / "exercises/02_vouchers/test_saved.py"
    code = "\n\ndef test_it() -> None:\n    from app.vouchers import VOUCHERS\n\n"
    asked = '    assert VOUCHERS["SPRING"] == 10\n'
    write_file(test, f"{test.read_text('utf-8')}{code}{asked}")

    breach = find_one(LAW, "savings alone")

    assert breach.problem.startswith("2.1 What a voucher saves cannot be solved alone")
