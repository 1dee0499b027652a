from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from handrail.runner import Job, TestResult
from handrail.runner.events import Controlled
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.rigged import rigged


@pytest.fixture
def job(tmp_path: Path) -> Job:
    path = tmp_path / "test_it.py"
    path.write_text("def test_a(): pass\ndef test_b(): pass\n")
    return Job(tmp_path, tmp_path, (path,))


def told(
    name: str, outcome: Literal["passed", "failed"] = "passed", error: str | None = None
) -> TestResult:
    return TestResult(name, "test_it.py", "", outcome, 0, error=error, check="assert x")


def control(
    name: str, error: str = "AssertionError", is_own: bool = True
) -> Controlled:
    return Controlled(told(name, "failed", error), is_own)


HONEST = [control("test_a"), control("test_b")]


@pytest.mark.parametrize(
    "results",
    [
        [told("test_a"), told("test_b")],
        [told("test_a[1]"), told("test_a[2]"), told("test_b")],
    ],
)
def test_a_whole_run_is_honest(job: Job, results: list[TestResult]) -> None:
    assert rigged(Conversation(results, HONEST), job) is None


def test_a_run_that_fails_needs_no_controls(job: Job) -> None:
    talk = Conversation([told("test_a"), told("test_b", "failed")])

    assert rigged(talk, job) is None


def test_a_file_that_counts_for_itself_needs_controls(job: Job, tmp_path: Path) -> None:
    other = tmp_path / "test_other.py"
    other.write_text("def test_c(): pass\n")
    apart = replace(job, tests=(*job.tests, other), is_apart=True)
    failed = replace(told("test_c", "failed"), file=other.name)
    results = [told("test_a"), told("test_b"), failed]

    assert rigged(Conversation(results, HONEST), apart) is None
    assert rigged(Conversation(results), apart) is not None
    assert rigged(Conversation(results), replace(apart, is_apart=False)) is None


def test_who_wants_no_controls_gets_none(job: Job) -> None:
    trusted, results = replace(job, controlled=()), [told("test_a"), told("test_b")]

    assert rigged(Conversation(results), trusted) is None
    assert rigged(Conversation(results[:1]), trusted) is not None
    assert rigged(Conversation(results, HONEST), trusted) is not None


@pytest.mark.parametrize(
    ("results", "controls"),
    [
        ([told("test_a")], HONEST),
        ([told("test_a"), told("test_b"), told("test_b")], HONEST),
        ([told("test_a"), told("test_b")], HONEST[:1]),
        ([told("test_a"), told("test_b")], [*HONEST, HONEST[1]]),
    ],
    ids=["silent", "double", "no control", "two controls"],
)
def test_results_that_no_run_tells_are_named(
    job: Job, results: list[TestResult], controls: list[Controlled]
) -> None:
    trouble = rigged(Conversation(results, controls), job)

    assert trouble is not None
    assert trouble.kind == "rigged"
    assert "The results of `test_b` are not what a run of it tells" in trouble.message


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        (
            Controlled(told("test_b"), is_own=False),
            "`test_b` passed even where it must fail",
        ),
        (
            control("test_b", "KeyError", is_own=False),
            "`test_b` passed, and ended in another way where it was run once more: Key",
        ),
    ],
)
def test_a_control_that_shows_something_is_told(
    job: Job, odd: Controlled, words: str
) -> None:
    talk = Conversation([told("test_a"), told("test_b")], [HONEST[0], odd])
    trouble = rigged(talk, job)

    assert trouble is not None
    assert words in trouble.message
