"""What should pass and does not: what passed once, or what the course has changed."""

from collections.abc import Sequence
from dataclasses import replace

from handrail.course.digests import digests
from handrail.course.exercises import kept_tests
from handrail.course.model import Exercise
from handrail.runner import Job
from handrail.session.session import Session
from handrail.session.tell import Tell, silently
from handrail.verdict.judge import Verdict, judge
from handrail.workspace.progress import changed
from handrail.workspace.temporary import refuse_temporary_files_in

BATCH = 8  # exercises that share a run


def regressions(
    session: Session, exercises: Sequence[Exercise], tell: Tell = silently
) -> list[Verdict]:
    """Judge exercises that should pass, and return the verdicts that fail.

    Args:
        tell: Is told how far it is.
    """
    refuse_temporary_files_in(session.workspace.root)
    broken: list[Verdict] = []
    for place in range(0, len(exercises), BATCH):
        tell(place, len(exercises))
        batch = exercises[place : place + BATCH]
        if not pass_together(session, batch):
            broken += failing(session, batch)
    return broken


def pass_together(session: Session, exercises: Sequence[Exercise]) -> bool:
    """Run the tests of exercises together; tell whether all of them pass.

    Together they have the time that each would have alone.
    """
    job = Job(session.workspace.root, session.course.tests, kept_tests(exercises))
    seconds = job.seconds * len(exercises)
    return session.run(replace(job, seconds=seconds)).passed


def failing(session: Session, exercises: Sequence[Exercise]) -> list[Verdict]:
    """Judge exercises one by one, and return the verdicts that fail."""
    root = session.workspace.root
    verdicts = [judge(session.course, root, e, session.run) for e in exercises]
    return [verdict for verdict in verdicts if not verdict.passed]


def judge_changed(session: Session, tell: Tell = silently) -> tuple[str, ...]:
    """Judge again what is done and the course asks for otherwise than it did.

    Returns:
        The slugs of what no longer passes. It is open again, its first in hand.
    """
    asks = digests(session.course)
    to_judge = changed(session.course, session.progress, asks)
    broken = regressions(session, to_judge, tell)
    reopened = [verdict.exercise for verdict in broken if not verdict.says_nothing]
    slugs = tuple(exercise.slug for exercise in reopened)
    session.keep(lambda now: replace(now.without_done(slugs), asked=asks))
    if reopened:
        session.go_to(reopened[0])
    return slugs
