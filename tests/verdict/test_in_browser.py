"""The tests that need a browser: when they are run, and what comes of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from handrail.browser import Programs
from handrail.course.model import Course, Exercise
from handrail.runner.job import Job, Outcome, Report, TestResult, Trouble
from handrail.verdict import judge
from handrail.verdict.judge import run_in_browser

IN_BROWSER = Path("exercises/01_a/test_form_in_browser.py")


def report(name: str, outcome: Outcome, trouble: Trouble | None = None) -> Report:
    """Return what a run of one test found."""
    result = TestResult(name, "test_form.py", "It works.", outcome, 0.1)
    return Report((result,), trouble, "", 0.5)


MARKUP = report("test_form", "passed")


class Runs:
    """Runs nothing; notes the jobs, and gives one report for all."""

    def __init__(self, answer: Report) -> None:
        self.answer = answer
        self.jobs: list[Job] = []

    def __call__(self, job: Job) -> Report:
        self.jobs.append(job)
        return self.answer


@pytest.fixture
def exercise(exercise: Exercise) -> Exercise:
    """An exercise with a test that needs a browser."""
    return replace(exercise, browser_tests=(IN_BROWSER,))


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser is installed."""
    monkeypatch.setattr(judge, "browser", lambda: Programs("chromium", "driver"))


def test_both_runs_are_told_as_one(course: Course, exercise: Exercise) -> None:
    run = Runs(report("test_form_in_browser", "failed"))
    told = run_in_browser(course, Path("shop"), exercise, MARKUP, run)

    assert [job.tests for job in run.jobs] == [(IN_BROWSER,)]
    assert [r.name for r in told.results] == ["test_form", "test_form_in_browser"]
    assert not told.passed
    assert told.seconds == 1.0


def test_without_a_browser_they_are_not_run(
    course: Course, exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "browser", lambda: None)
    run = Runs(MARKUP)

    assert run_in_browser(course, Path("shop"), exercise, MARKUP, run) == MARKUP
    assert run.jobs == []


def test_a_browser_that_does_not_start_changes_nothing(
    course: Course, exercise: Exercise
) -> None:
    run = Runs(report("test_form_in_browser", "skipped"))

    assert run_in_browser(course, Path("shop"), exercise, MARKUP, run) == MARKUP


def test_a_run_that_was_stopped_is_told(course: Course, exercise: Exercise) -> None:
    stopped = report("test_form_in_browser", "skipped", Trouble("time", "Too long."))
    told = run_in_browser(course, Path("shop"), exercise, MARKUP, Runs(stopped))

    assert told.trouble == stopped.trouble
    assert not told.passed
