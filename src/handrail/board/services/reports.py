"""Reports: what learners' programs tell of their work."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from ..models import Learner, Report


def take(
    session: Session,
    learner: Learner,
    reports: Iterable[Mapping[str, Any]],
    now: datetime,
) -> int:
    """Keep what is new; return the number of the last report that is kept.

    What comes again is passed over: an answer may have been lost on its way.
    """
    for report in sorted(reports, key=lambda report: report["number"]):
        if report["number"] > learner.last_number:
            learner.last_number = report["number"]
            at = now - timedelta(seconds=report["age"])
            if "help" in report:
                learner.help_at = (learner.help_at or at) if report["help"] else None
            else:
                take_verdict(session, learner, report, at)
    session.commit()
    return learner.last_number


def take_verdict(
    session: Session, learner: Learner, report: Mapping[str, Any], at: datetime
) -> None:
    """Keep a verdict, and note where the learner is."""
    verdict, exercise = report["verdict"], report["exercise"]
    mistake = report["mistake"] if verdict == "wrong" else None
    if learner.exercise != exercise:
        learner.exercise, learner.since = exercise, at
    learner.verdict, learner.mistake = verdict, mistake
    session.add(
        Report(
            learner_id=learner.id,
            number=report["number"],
            exercise=exercise,
            verdict=verdict,
            mistake=mistake,
            at=at,
        )
    )
