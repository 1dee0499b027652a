from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.browser import Programs
from handrail.runner import Report, TestResult
from handrail.verify import law06_alternatives
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law06_alternatives.checks
FOLDER = "chapters/02_vouchers/alternatives"
FILE = f"{FOLDER}/savings/divmod.py"
CODE = """def saved(total: int, percent: int) -> int:
    cents, _ = divmod(total * percent, 100)
    return cents
"""
ALONE = "alternatives of savings"
TOGETHER = "alternatives 1 on stage 3"
NOT_WITH_ODD = "assert not hasattr(Till, 'is_odd')"
ODD = """is_odd = True

def total(self, goods: Sequence[str]) -> int:
    return sum(map(PRICES.__getitem__, goods))
"""
REMEDY = "Loosen the test if the answer is right; else make a mistake of it."


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_another_right_answer_passes(root: Path, find: Find) -> None:
    write_file(root / FILE, CODE)

    assert find(LAW, ALONE, "strays") == []


def test_an_answer_that_a_test_rejects(root: Path, find_one: FindOne) -> None:
    write_file(root / FILE, CODE.replace("return cents", "return cents + 1"))

    breach = find_one(LAW, ALONE)

    assert breach.file == FILE
    assert breach.problem.startswith(
        "It is rejected: test_saved.py::test_whole_cents_are_saved failed: "
    )
    assert breach.remedy == REMEDY


def test_an_answer_that_a_test_in_a_browser_rejects(
    root: Path, find_one: FindOne, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = TestResult(
        "test_it_in_browser", "test_savings_in_browser.py", "", "failed", 1
    )
    report = Report((test,), None, "", 1)
    monkeypatch.setattr(
        law06_alternatives, "browser", lambda: Programs("seen", "driver")
    )
    monkeypatch.setattr(law06_alternatives, "run_in_browser", lambda *_: report)
    tests = 'slug = "savings"\nbrowser_tests = ["test_savings_in_browser.py"]'
    edit_file(root / "chapters/02_vouchers/chapter.toml", 'slug = "savings"', tests)
    write_file(root / "exercises/02_vouchers/test_savings_in_browser.py", "")
    write_file(root / FILE, CODE)

    breach = find_one(LAW, ALONE)

    assert breach.file == FILE
    assert "test_it_in_browser failed" in breach.problem


def test_an_answer_that_breaks_an_earlier_chapter(
    root: Path, find_one: FindOne
) -> None:
    write_file(root / FILE, f"PRICES.clear()\n\n\n{CODE}")
    vouchers = root / "solution/app/vouchers.py"
    edit_file(vouchers, "import Till\n", "import PRICES, Till\n")

    breach = find_one(LAW, ALONE, TOGETHER)

    assert breach.file == FILE
    assert "test_total.py::test_goods_are_added_up failed: KeyError" in breach.problem


def test_an_answer_that_a_later_exercise_rejects(root: Path, find_one: FindOne) -> None:
    test = root / "exercises/03_receipts/test_amount.py"
    later = """def test_no_divmod() -> None:
    from app.vouchers import saved

    assert "divmod" not in saved.__code__.co_names
"""
    write_file(test, f"{test.read_text('utf-8')}\n\n{later}")

    breach = find_one(LAW, ALONE, TOGETHER)

    assert breach.file == FILE
    assert breach.problem.startswith(
        "It is rejected: test_amount.py::test_no_divmod failed: "
    )
    assert breach.remedy == REMEDY


def test_answers_that_do_not_go_together(root: Path, find_one: FindOne) -> None:
    write_file(
        root / FILE, CODE.replace("    cents", f"    {NOT_WITH_ODD}\n    cents", 1)
    )
    odd = root / "chapters/01_till/alternatives/total/odd.py"
    write_file(odd, ODD)

    breach = find_one(LAW, ALONE, "alternatives of total", TOGETHER)

    assert breach.file == f"chapters/01_till/alternatives/total/odd.py, {FILE}"
    assert breach.problem.startswith(
        "Stage 3 rejects together what it takes alone: test_saved.py::"
    )


@pytest.mark.parametrize(
    "code",
    [b"def saved(:\n", b"x = 1\n", "def saved():\n    'ä'\n".encode("latin-1")],
    ids=["syntax", "another name", "Latin-1"],
)
def test_an_answer_that_is_not_python_or_not_the_symbol(
    root: Path, find_one: FindOne, code: bytes
) -> None:
    write_file(root / FILE, "").write_bytes(code)

    breach = find_one(LAW)

    assert breach.file == FILE
    assert breach.problem.startswith("It cannot be put in place: ")


@pytest.mark.parametrize("name", ["other/a.py", "own-till/elsewhere.py", "notes.txt"])
def test_a_file_that_belongs_to_no_exercise(
    root: Path, find_one: FindOne, name: str
) -> None:
    write_file(root / FOLDER / name, CODE)

    assert find_one(LAW) == Breach(
        6,
        f"{FOLDER}/{name}",
        "It belongs to no exercise of its chapter.",
        "Put it into a folder named by the exercise's slug.",
    )
