"""What a report says of a failure: one run, looked at from many sides."""

import errno
import tempfile
from collections.abc import Callable

import pytest

from handrail.runner import Report, TestResult

Check = Callable[..., Report]
Results = Callable[[str], TestResult]

CALL = "def test_call():\n    from app import go\n    go()\n"

APP = """\
def leave():
    raise SystemExit(3)


def ask():
    return input("name? ")


def deeper(n):
    return deeper(n + 1)


class Rude(Exception):
    def __str__(self):
        raise ValueError


def be_rude():
    raise Rude


def fail(n):
    return 1 / n


def each():
    return [fail(n) for n in [0]]
"""

TESTS = """\
import pytest


@pytest.fixture
def broken_before():
    raise ValueError("before")


@pytest.fixture
def broken_after():
    yield
    raise ValueError("after")


def test_long_check():
    assert {"error": None} == {
        "error": "teapot",
    }


def test_dict():
    assert {"a": 1, "b": [1, 2]} == {"a": 1, "b": [1, 3]}


def test_missing():
    from app import no_such_thing


def test_leave():
    from app import leave

    leave()


def test_ask():
    from app import ask

    ask()


def test_deep():
    from app import deeper

    deeper(0)


def test_memory():
    bytearray(5 * 1024**3)


def test_rude():
    from app import be_rude

    be_rude()


def test_each():
    from app import each

    each()


def test_surrogate():
    raise ValueError("\\udc80")


def test_before(broken_before):
    pass


def test_after(broken_after):
    pass


def test_warns():
    import warnings

    warnings.warn("old", DeprecationWarning)
"""


@pytest.fixture(scope="module")
def report(run_once: Check) -> Report:
    return run_once(APP, TESTS)


@pytest.fixture
def result(report: Report) -> Callable[[str], TestResult]:
    return {r.name: r for r in report.results}.__getitem__


def test_a_check_of_three_lines_is_dedented(result: Results) -> None:
    assert result("test_long_check").check == (
        'assert {"error": None} == {\n    "error": "teapot",\n}'
    )


def test_an_assertion_has_the_values_and_no_difference(result: Results) -> None:
    message = result("test_dict").message

    assert message == "assert {'a': 1, 'b': [1, 2]} == {'a': 1, 'b': [1, 3]}"


def test_a_comprehension_is_no_frame_of_its_own(result: Results) -> None:
    assert [f.function for f in result("test_each").frames] == ["each", "fail"]


def test_files_in_a_message_are_named_from_the_workspace(result: Results) -> None:
    message = result("test_missing").message or ""

    assert message.endswith("from 'app' (app/__init__.py)")


@pytest.mark.parametrize(
    ("test", "error", "says"),
    [
        ("test_missing", "ImportError", "cannot import name 'no_such_thing'"),
        ("test_leave", "SystemExit", "The code called sys.exit(3)."),
        ("test_ask", "EOFError", "`input()` has nobody to ask"),
        ("test_deep", "RecursionError", "calls itself without an end"),
        ("test_memory", "MemoryError", "2 GB"),
        ("test_rude", "Rude", "ValueError in __str__"),
        ("test_surrogate", "ValueError", "\\udc80"),
        ("test_before", "ValueError", "before"),
        ("test_after", "ValueError", "after"),
        ("test_warns", "DeprecationWarning", "old"),
    ],
)
def test_failures_are_named(result: Results, test: str, error: str, says: str) -> None:
    failed = result(test)

    assert failed.outcome == "failed"
    assert failed.error == error
    assert says in (failed.message or "")
    assert failed.check


def test_what_leaves_the_process_is_placed(result: Results) -> None:
    assert [f.code for f in result("test_leave").frames] == ["raise SystemExit(3)"]
    assert [f.code for f in result("test_ask").frames] == ['return input("name? ")']


def test_a_deep_traceback_keeps_both_ends(result: Results) -> None:
    frames = result("test_deep").frames

    assert len(frames) == 20
    assert {f.function for f in frames} == {"deeper"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_with_its_place(check: Check, number: int) -> None:
    report = check(f"def go():\n    raise OSError({number}, 'no', 'app.log')\n", CALL)
    message = report.results[0].message or ""

    assert "The disk is full on which temporary files are" in message
    assert f"in {tempfile.gettempdir()}. Make room" in message


@pytest.mark.parametrize(
    "statement", ["open('a.txt')", "sqlite3.connect('file:a.db?mode=ro', uri=True)"]
)
@pytest.mark.parametrize(
    ("back", "is_told"), [("pass", True), ("os.chdir(here)", False)]
)
def test_a_changed_folder_is_told_where_a_file_is_missing(
    check: Check, statement: str, back: str, is_told: bool
) -> None:
    report = check(
        "import os, sqlite3, tempfile\nhere = os.getcwd()\n"
        f"os.chdir(tempfile.mkdtemp())\n{back}\ndef go():\n    {statement}\n",
        CALL,
    )
    message = report.results[0].message or ""

    assert ("`os.chdir` in app/__init__.py, line 3, has made" in message) == is_told


def test_a_file_that_is_read_as_another_encoding_is_told(check: Check) -> None:
    report = check(
        "# coding: latin-1\ndef go():\n    return 'ä'\n",
        "def test_call():\n    from app import go\n    assert go() == 'ä'\n",
    )
    message = report.results[0].message or ""

    assert (
        "app/__init__.py names the encoding latin-1, and is saved as UTF-8" in message
    )
