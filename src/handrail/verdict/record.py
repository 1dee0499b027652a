"""A verdict as plain data, for editors and for instructors' scripts."""

from dataclasses import asdict
from typing import Any

from handrail.verdict.judge import Verdict


def record(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as values that JSON knows. The keys are a promise."""
    exercise, report = verdict.exercise, verdict.report
    return {
        "exercise": exercise.id,
        "title": exercise.title,
        "symbol": str(exercise.symbol),
        "guardrail": exercise.guardrail,
        "passed": verdict.passed,
        "untouched": verdict.untouched,
        "lost": verdict.lost,
        "trouble": asdict(report.trouble) if report and report.trouble else None,
        "tests": [asdict(result) for result in report.results] if report else [],
        "mistake": verdict.mistake.name if verdict.mistake else None,
        "says": verdict.mistake.says if verdict.mistake else None,
        "output": report.output if report else "",
        "seconds": report.seconds if report else 0.0,
    }
