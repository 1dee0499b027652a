"""The kept tests are read before the learner's code runs, and not any more then."""

from collections.abc import Callable
from pathlib import Path

from handrail.runner import Report

Check = Callable[..., Report]

CALL = "def test_call():\n    from app import go\n    go()  # answer\n"


def test_code_that_runs_as_tests_are_loaded_cannot_read_them(
    check: Check, tests_root: Path
) -> None:
    app = f"print(open({str(tests_root / 'test_2.py')!r}).read())\n"
    report = check(app, "import app\ndef test_it():\n    pass\n", CALL)

    assert report.trouble is not None
    assert report.trouble.kind == "forbidden"
    assert report.trouble.frame is not None
    assert "answer" not in report.output


def test_a_stack_is_printed_without_the_lines_of_the_tests(check: Check) -> None:
    report = check("import traceback\ndef go():\n    traceback.print_stack()\n", CALL)

    assert report.passed
    assert "in test_call" in report.output
    assert "    traceback.print_stack()" in report.output
    assert "answer" not in report.output


def test_the_statement_that_failed_is_shown(check: Check, tests_root: Path) -> None:
    shared = "import pytest\n@pytest.fixture\ndef it():\n    assert [] == [1]\n"
    (tests_root / "conftest.py").write_text(shared)
    report = check("", "def test_a(it): pass\n", "def test_b():\n    assert 1 == 2\n")

    assert [r.check for r in report.results] == ["assert [] == [1]", "assert 1 == 2"]
    assert [r.line for r in report.results] == [1, 2]
    assert report.results[1].message == "assert 1 == 2"


def test_a_dataclass_may_stand_in_a_file_of_tests(check: Check) -> None:
    tests = (
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Case:\n"
        "    number: int\n\n\ndef test_it():\n    assert Case(1).number == 1\n"
    )

    assert check("", tests).passed
