"""Tests that cannot be loaded are failures, and never left out."""

from collections.abc import Callable

from handrail.runner import Frame, Report

Check = Callable[..., Report]

GOOD = "def test_good():\n    pass\n"


def test_files_that_cannot_be_loaded_are_failures(check: Check) -> None:
    report = check(
        "import sys\nsys.exit()\n",
        "import app\n",
        "import pytest\npytest.skip('no', allow_module_level=True)\n",
        "import no_such_module\n",
        "def broken(:\n",
        GOOD,
    )
    results = [(r.name, r.outcome, r.error) for r in report.results]

    assert report.trouble is None
    assert not report.passed
    assert results == [
        ("test_1.py", "failed", "SystemExit"),
        ("test_2.py", "skipped", "Skipped"),
        ("test_3.py", "failed", "ModuleNotFoundError"),
        ("test_4.py", "failed", "SyntaxError"),
        ("test_good", "passed", None),
    ]
    assert report.results[0].doc == "The tests in this file can be loaded."
    assert report.results[0].frames == (
        Frame("app/__init__.py", 2, "<module>", "sys.exit()"),
    )


def test_a_skipped_file_alone_is_no_pass(check: Check) -> None:
    skip = "import pytest\npytest.skip('no', allow_module_level=True)\n"

    assert not check("", GOOD, skip).passed


def test_a_run_that_is_cut_short_is_no_pass(check: Check) -> None:
    report = check(
        "",
        "def test_first(request):\n    request.session.shouldfail = 'enough'\n"
        "def test_second():\n    assert False\n",
    )

    assert [r.outcome for r in report.results] == ["passed"]
    assert not report.passed
    assert report.trouble is not None
    assert "before all tests were run" in report.trouble.message
