"""A learner at work on the small course, whose runs are made up."""

from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from small_course import load_small_course

from handrail.course.model import Course
from handrail.session import Session
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace

__all__ = ["course", "runs", "session"]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def runs() -> MadeUpRuns:
    return MadeUpRuns()


@pytest.fixture
def session(course: Course, tmp_path: Path, runs: MadeUpRuns) -> Session:
    step = begin(course, tmp_path / "till", 1)
    return Session(course, Workspace(tmp_path / "till"), step.progress, runs)
