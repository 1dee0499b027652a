"""A verdict as plain data, for editors and for instructors' scripts."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from handrail.runner.job import Frame, TestResult
from handrail.verdict.judge import Verdict
from handrail.verdict.place import line_of


def record(verdict: Verdict, workspace: Path) -> dict[str, Any]:
    """Return a verdict as values that JSON knows. The keys are a promise."""
    exercise, report = verdict.exercise, verdict.report
    file, line = place(verdict, workspace)
    return {
        "exercise": exercise.slug,
        "number": exercise.number,
        "title": exercise.title,
        "task": exercise.task,
        "symbol": str(exercise.symbol),
        "guardrail": exercise.guardrail,
        "passed": verdict.passed,
        "untouched": verdict.untouched,
        "file": file,
        "line": line,
        "lost": verdict.lost,
        "trouble": asdict(report.trouble) if report and report.trouble else None,
        "tests": [asdict(result) for result in results(verdict)],
        "mistake": verdict.mistake.name if verdict.mistake else None,
        "recorded": verdict.recorded.server if verdict.recorded else None,
        "says": verdict.mistake.says if verdict.mistake else None,
        "output": report.output if report else "",
        "seconds": report.seconds if report else 0.0,
    }


def results(verdict: Verdict) -> tuple[TestResult, ...]:
    """Return what the tests found, in a run that was kept too."""
    ran = verdict.report.results if verdict.report else ()
    return (*ran, verdict.recorded.result) if verdict.recorded else ran


def place(verdict: Verdict, workspace: Path) -> tuple[str, int | None]:
    """Return the file to open, and the line where it failed or the symbol begins."""
    frame = innermost(verdict)
    if frame is not None:
        return frame.file, frame.line
    symbol = verdict.exercise.symbol
    return symbol.path, line_of(workspace, symbol)


def innermost(verdict: Verdict) -> Frame | None:
    """Return the place in the learner's code that the first failure came from."""
    trouble = verdict.report.trouble if verdict.report else None
    if trouble is not None:
        return trouble.frame
    frames = verdict.failure.frames if verdict.failure else ()
    return frames[-1] if frames else None
