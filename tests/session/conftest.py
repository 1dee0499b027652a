"""A learner at work on a small course, whose runs are made up."""

from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from small_course import load_small_course

from handrail.course.model import Course
from handrail.session import Session
from handrail.workspace.progress import Progress
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace


def saved(session: Session) -> Progress:
    """The progress as the file has it."""
    return session.workspace.load_progress(session.course)


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


@pytest.fixture
def beside(session: Session) -> Session:
    """Another program in the same workspace, which began at the same time."""
    return Session(session.course, session.workspace, session.progress, session.run)
