from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.browser import Programs
from handrail.course.loader import load_course
from handrail.verify import law02_stages
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law02_stages.checks
FIRST, SECOND = "chapters/01_till/chapter.toml", "chapters/02_vouchers/chapter.toml"


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_a_stage_whose_test_is_red(root: Path, find: Find) -> None:
    edit_file(root / "solution/app/vouchers.py", '"FRIEND": 29', '"FRIEND": 129')

    second, third = find(LAW, "stage 1", "stage 2", "stage 3")

    assert [second.file, third.file] == [SECOND, "chapters/03_receipts/chapter.toml"]
    assert "Stage 2 does not pass: test_vouchers.py::" in second.problem
    assert "test_nobody_is_paid_to_take_goods failed" in second.problem
    assert second.remedy.startswith("Mend the solution, or the test")


def test_a_stage_that_does_not_boot(root: Path, find_one: FindOne) -> None:
    edit_file(root / "solution/app/till.py", "PRICES = {", "PRICES = {,")

    breach = find_one(LAW, "stage 1")

    assert breach.file == FIRST
    assert "app/till.py is not Python" in breach.problem


def test_a_stage_whose_tests_never_came_to_their_end(
    root: Path, find_one: FindOne
) -> None:
    edit_file(
        root / "solution/app/till.py", "PRICES = {", "import os\n\nos._exit(0)\n{"
    )

    assert "exit code 0" in find_one(LAW, "stage 1").problem


def test_a_root_that_needs_what_a_later_chapter_brings(
    root: Path, find_one: FindOne
) -> None:
    edit_file(root / FIRST, 'composition_roots = ["app/__init__.py"]\n', "")

    breach = find_one(LAW, "stage 1")

    assert breach.file == FIRST
    assert "ModuleNotFoundError: No module named 'app.receipts'" in breach.problem


def test_a_finding_of_ruff(root: Path, find_one: FindOne) -> None:
    edit_file(
        root / "solution/app/vouchers.py", "from app.till", "import os\nfrom app.till"
    )

    breach = find_one(LAW, "stage 1, ruff check", "stage 2, ruff check")

    assert breach.file == SECOND
    assert breach.problem.startswith("ruff check is not clean on stage 2: ")
    assert "F401" in breach.problem
    assert str(root) not in breach.problem
    assert breach.remedy.startswith("Mend the solution")


def test_a_file_that_is_not_formatted(root: Path, find_one: FindOne) -> None:
    edit_file(root / "solution/app/till.py", '{"tea": 250,', '{"tea":250,')

    breach = find_one(LAW, "stage 1, ruff format", "stage 1, ruff check")

    assert breach.file == FIRST
    assert breach.problem.startswith("ruff format is not clean on stage 1: ")
    assert '+PRICES = {"tea": 250, "cake": 399}' in breach.problem


def test_an_error_of_mypy_in_one_stage_only(root: Path, find_one: FindOne) -> None:
    """Chapter 2 brings the line from which mypy learns what is in the list."""
    edit_file(
        root / "solution/app/__init__.py",
        "    add_vouchers(till)\n",
        "    names = []\n    names.append(add_vouchers.__name__)\n"
        "    add_vouchers(till)\n",
    )

    breach = find_one(LAW, "mypy on every stage")

    assert breach.file == FIRST
    assert breach.problem.startswith("mypy is not clean on stage 1: app/__init__.py")
    assert 'Need type annotation for "names"' in breach.problem


def test_tools_read_the_settings_of_the_solution(root: Path, find: Find) -> None:
    write_file(
        root / "solution/pyproject.toml",
        '[tool.mypy]\nfiles = ["app"]\n\n[tool.ruff.lint]\nselect = ["D100", "INP"]\n',
    )
    write_file(root / "solution/app/templates/tool.py", "")
    edit_file(
        root / FIRST, '"app/till.py", ', '"app/till.py", "app/templates/tool.py", '
    )

    (breach,) = find(LAW, "stage 1, ruff check")

    assert "INP001" in breach.problem


@pytest.mark.parametrize(
    ("only", "expected"),
    [("savings", ["stage 2, in a browser"]), ("vouchers", []), ("own-till", [])],
)
def test_tests_in_a_browser_are_run_with_the_exercises_that_have_them(
    root: Path, monkeypatch: pytest.MonkeyPatch, only: str, expected: list[str]
) -> None:
    monkeypatch.setattr(law02_stages, "browser", lambda: Programs("seen", "driver"))
    tests = 'slug = "savings"\nbrowser_tests = ["test_savings_in_browser.py"]'
    edit_file(root / SECOND, 'slug = "savings"', tests)
    write_file(root / "exercises/02_vouchers/test_savings_in_browser.py", "")
    course = load_course(root)

    about = [check.about for check in law02_stages.runs(course, course.named(only))]

    assert [text for text in about if "browser" in text] == expected
