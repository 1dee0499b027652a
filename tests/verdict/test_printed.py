"""What is shown of what the code printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.runner import Report, TestResult, Trouble
from handrail.verdict.printed import own_lines, printed

Failed = Callable[..., TestResult]

FOLDER = Path("/home/ann/shop")
TRACE = f"""\
before
Traceback (most recent call last):
  File "/usr/lib/python3/flask/app.py", line 917, in full_dispatch_request
    rv = self.dispatch_request()
         ^^^^^^^^^^^^^^^^^^^^^^^
  File "{FOLDER}/app/views.py", line 12, in show
    return book.title
           ^^^^^^^^^^
  File "{FOLDER}/exercises/01_shop/test_views.py", line 3, in view
  File "{FOLDER}/.venv/lib/flask/app.py", line 1
    import x
AttributeError: no title
  indented, and no part of a frame
after
"""
CHAIN = f"""\
--- Logging error ---
Traceback (most recent call last):
  File "{FOLDER}/app/logs.py", line 4, in f
    values["id"]
KeyError: 'id'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/usr/lib/python3/logging.py", line 9, in format
    raise ValueError
ValueError: no such field
Call stack:
  File "/usr/lib/python3/threading.py", line 9, in run
    self.run()
Message: 'sold'
"""


def test_frames_in_the_learners_code_are_left() -> None:
    assert own_lines(TRACE, FOLDER).splitlines() == [
        "before",
        "Traceback (most recent call last):",
        '  File "app/views.py", line 12, in show',
        "    return book.title",
        "           ^^^^^^^^^^",
        "AttributeError: no title",
        "  indented, and no part of a frame",
        "after",
    ]


def test_of_a_chain_the_last_exception_is_left() -> None:
    assert own_lines(CHAIN, FOLDER).splitlines() == [
        "--- Logging error ---",
        "ValueError: no such field",
        "Message: 'sold'",
    ]


def test_a_cause_is_left_out_as_well() -> None:
    cause = CHAIN.replace(
        "During handling of the above exception, another exception occurred:",
        "The above exception was the direct cause of the following exception:",
    )

    assert own_lines(cause, FOLDER) == own_lines(CHAIN, FOLDER)


def test_the_words_of_a_chain_alone_take_nothing_away() -> None:
    text = (
        "one\nDuring handling of the above exception, another exception occurred:\ntwo"
    )

    assert own_lines(text, FOLDER) == "one\ntwo"


@pytest.mark.parametrize(
    "text",
    ["", "one\n\n  two\n", "File x", '  File "a.py" is here', "Traceback of mine"],
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert own_lines(text, FOLDER) == text.removesuffix("\n")


def test_it_is_that_of_the_first_test_that_failed() -> None:
    good = TestResult("test_a", "test.py", "", "passed", 0.1, output="passed")
    bad = [TestResult(name, "test.py", "", "failed", 0.1, output=name) for name in "bc"]

    assert printed(Report((good, *bad), None, "all", 0.1, "last"), FOLDER) == "b"


def test_in_trouble_it_is_what_came_last() -> None:
    bad = TestResult("test_a", "test.py", "", "failed", 0.1, output="a")
    trouble = Trouble("time", "Stopped.")

    assert printed(Report((bad,), trouble, "all", 0.1, "last"), FOLDER) == "last"


def test_without_a_failure_there_is_none() -> None:
    assert printed(Report((), None, "all", 0.1, "last"), FOLDER) == ""
