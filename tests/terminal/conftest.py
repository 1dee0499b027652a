"""A session in a small course, whose runs are made up, and a console to read."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from rich.console import Console
from small_course import load_small_course

from handrail.course.model import Course
from handrail.session import Session
from handrail.terminal.console import THEME
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def runs() -> MadeUpRuns:
    return MadeUpRuns()


@pytest.fixture
def passing(runs: MadeUpRuns) -> set[str]:
    """The names of the test files that pass; a test adds to it."""
    return runs.passing


@pytest.fixture
def session(course: Course, tmp_path: Path, runs: MadeUpRuns) -> Session:
    step = begin(course, tmp_path / "till", 1)
    return Session(course, Workspace(tmp_path / "till"), step.progress, runs)


@pytest.fixture
def console() -> Console:
    return Console(
        file=io.StringIO(), width=100, height=60, theme=THEME, highlight=False
    )


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
