"""What passed once and no longer does."""

from handrail.course.exercises import kept_tests
from handrail.course.model import Exercise
from handrail.runner import Job
from handrail.session.session import Session
from handrail.session.tell import Tell, silently
from handrail.verdict.judge import Verdict, judge
from handrail.workspace.temporary import refuse_temporary_files_in

BATCH = 8  # exercises that share a run, within its time limit


def regressions(session: Session, tell: Tell = silently) -> list[Verdict]:
    """Judge again all exercises done so far, and return the verdicts that fail.

    Args:
        tell: Is told how far it is.
    """
    refuse_temporary_files_in(session.workspace.root)
    done = [session.course.exercise(i) for i in session.progress.done]
    broken: list[Verdict] = []
    for place in range(0, len(done), BATCH):
        tell(place, len(done))
        batch = done[place : place + BATCH]
        if not pass_together(session, batch):
            broken += failing(session, batch)
    return broken


def pass_together(session: Session, exercises: list[Exercise]) -> bool:
    """Run the tests of exercises together; tell whether all of them pass."""
    job = Job(session.workspace.root, session.course.tests, kept_tests(exercises))
    return session.run(job).passed


def failing(session: Session, exercises: list[Exercise]) -> list[Verdict]:
    """Judge exercises one by one, and return the verdicts that fail."""
    root = session.workspace.root
    verdicts = [judge(session.course, root, e, session.run) for e in exercises]
    return [verdict for verdict in verdicts if not verdict.passed]
