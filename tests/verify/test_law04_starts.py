from collections.abc import Callable
from pathlib import Path

from small_course import edit_file

from handrail.verify import law04_starts
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law04_starts.checks
SECOND = "chapters/02_vouchers/chapter.toml"
REMEDY = "An exercise may not need a later one: change their order, or how it starts."


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_a_start_that_breaks_an_earlier_chapter(root: Path, find_one: FindOne) -> None:
    """Chapter 1 builds a till, and that now runs what 2.1 leaves to be written."""
    vouchers = root / "solution/app/vouchers.py"
    edit_file(
        vouchers, "    till.parts.append", "    saved(100, 10)\n    till.parts.append"
    )

    breach = find_one(LAW, "chapter 2 with 0 done", "chapter 2 with 1 done")

    assert breach.file == SECOND
    assert breach.problem.startswith("Chapter 2 at its start: test_create_till.py::")
    assert (
        "NotImplementedError: exercise savings: What a voucher saves" in breach.problem
    )
    assert breach.remedy == REMEDY


def test_an_exercise_that_needs_a_later_one(root: Path, find_one: FindOne) -> None:
    edit_file(
        root / "exercises/02_vouchers/test_saved.py",
        "    from app.vouchers import saved\n\n    assert saved(100, 29) == 29\n",
        "    from app.vouchers import VOUCHERS, saved\n\n"
        '    assert saved(100, VOUCHERS["FRIEND"]) == 29\n',
    )

    breach = find_one(LAW, *(f"chapter 2 with {n} done" for n in range(3)))

    assert breach.file == SECOND
    assert breach.problem.startswith("Chapter 2 once 2.1 is done: test_saved.py::")
    assert breach.remedy == REMEDY


def test_an_exercise_may_need_an_earlier_one(root: Path, find: Find) -> None:
    test = "    from app.vouchers import saved\n\n    assert saved(100, 10) == 10\n"
    edit_file(
        root / "exercises/02_vouchers/test_vouchers.py",
        "def test_codes",
        f"def test_it() -> None:\n{test}\n\ndef test_codes",
    )

    assert find(LAW, *(f"chapter 2 with {n} done" for n in range(3))) == []


def test_the_first_chapter_has_nothing_before_its_start(find: Find) -> None:
    checks = "chapter 1 with 1 done", "chapter 1 with 2 done"

    assert find(LAW, *checks) == []
