"""What is told of a verdict: the exercise, how it went, and the mistake's name."""

from typing import Any

from handrail.session import Session
from handrail.verdict.judge import Verdict


def report_of(session: Session, verdict: Verdict) -> dict[str, Any] | None:
    """Return what a board is told of a verdict; None where it says nothing."""
    if verdict.says_nothing:
        return None
    mistake = verdict.mistake.name if verdict.mistake else None
    return {
        "exercise": verdict.exercise.slug,
        "verdict": word_for(session, verdict),
        "mistake": mistake,
    }


def word_for(session: Session, verdict: Verdict) -> str:
    """Return one of the board's words for a verdict."""
    if verdict.passed:
        return "given" if session.is_given(verdict.exercise) else "passed"
    return "begun" if verdict.untouched else "wrong"
