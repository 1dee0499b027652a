"""What a report says of what was sent to a database."""

from collections.abc import Callable

import pytest

from handrail.runner import Report, TestResult
from handrail.runner.job import Statement

TESTS = """\
import pytest


class Odd:
    def __repr__(self):
        raise LookupError("no")


@pytest.fixture
def statements():
    return [("SELECT 1", ()), ("SELECT ?", ("a",))]


def test_it_looks_and_fails(statements):
    assert len(statements) == 1


def test_it_looks_and_passes(statements):
    assert len(statements) == 2


def test_it_does_not_look():
    assert False


def test_a_value_that_cannot_be_shown(statements):
    statements[:] = [("SELECT ?", Odd())]
    assert not statements


def test_what_is_long(statements):
    statements[:] = [("x" * 1000, "y" * 1000)] * 100
    assert not statements


def test_another_thing_of_that_name(statements):
    statements[:] = []
    assert statements
"""


@pytest.fixture(scope="module")
def report(run_once: Callable[[str, str], Report]) -> Report:
    return run_once("", TESTS)


@pytest.fixture
def result(report: Report, request: pytest.FixtureRequest) -> TestResult:
    """The result of the test that a test is parametrized with."""
    return next(r for r in report.results if r.name == request.param)


@pytest.mark.parametrize("result", ["test_it_looks_and_fails"], indirect=True)
def test_a_test_that_looks_at_them_shows_them(result: TestResult) -> None:
    assert result.statements == (
        Statement("SELECT 1", "()"),
        Statement("SELECT ?", "('a',)"),
    )


@pytest.mark.parametrize(
    "result",
    [
        "test_it_looks_and_passes",
        "test_it_does_not_look",
        "test_another_thing_of_that_name",
    ],
    indirect=True,
)
def test_no_other_test_shows_any(result: TestResult) -> None:
    assert result.statements == ()


@pytest.mark.parametrize("result", ["test_a_value_that_cannot_be_shown"], indirect=True)
def test_a_value_that_cannot_be_shown_is_said_to_be_so(result: TestResult) -> None:
    (statement,) = result.statements

    assert statement.parameters == "cannot be shown: LookupError in __repr__"


@pytest.mark.parametrize("result", ["test_what_is_long"], indirect=True)
def test_they_have_a_readable_length_and_number(result: TestResult) -> None:
    assert len(result.statements) == 50
    assert max(len(s.sql) for s in result.statements) < 410
    assert max(len(s.parameters) for s in result.statements) < 170
