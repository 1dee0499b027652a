"""A session in a small course, whose runs are made up, and a console to read."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console
from small_course import load_small_course

from handrail.course.model import Course
from handrail.runner import Job, Report, TestResult
from handrail.session import Session
from handrail.terminal.console import THEME
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def passing() -> set[str]:
    """The names of the test files that pass; a test adds to it."""
    return set()


@pytest.fixture
def session(course: Course, tmp_path: Path, passing: set[str]) -> Session:
    def run(job: Job) -> Report:
        results = tuple(result(file.name, file.name in passing) for file in job.tests)
        return Report(results, None, "", 0.01)

    step = begin(course, tmp_path / "till", 1)
    return Session(course, Workspace(tmp_path / "till"), step.progress, run)


def result(file: str, passes: bool) -> TestResult:
    """One test of a file, passed or failed."""
    outcome = ("test_it", file, "It works.", "passed" if passes else "failed")
    return TestResult(*outcome, 0.01)  # type: ignore[arg-type]


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO(), width=100, theme=THEME, highlight=False)


@pytest.fixture
def shown(console: Console) -> Callable[[], str]:
    """A function that returns what was printed since it was last called."""

    def shown() -> str:
        stream = console.file
        assert isinstance(stream, io.StringIO)
        text = stream.getvalue()
        stream.seek(0)
        stream.truncate()
        return text

    return shown
