"""A learner at work on a small course, and another program beside them."""

import pytest
from at_work import course, runs, session

from handrail.session import Session
from handrail.workspace.progress import Progress

__all__ = ["beside", "course", "runs", "saved", "session"]


def saved(session: Session) -> Progress:
    """The progress as the file has it."""
    return session.workspace.load_progress(session.course)


@pytest.fixture
def beside(session: Session) -> Session:
    """Another program in the same workspace, which began at the same time."""
    return Session(session.course, session.workspace, session.progress, session.run)
