"""The mark on one exercise: what came of its tests, and why."""

from dataclasses import dataclass
from typing import Literal

from handrail.course.model import Exercise
from handrail.runner.job import Report
from handrail.verdict.judge import Verdict, failures
from handrail.verdict.recognise import way_to_fail

State = Literal["done", "given", "wrong", "begun", "untouched", "lost", "stopped"]
ASKED = {"forbidden", "rigged"}  # why code is stopped that did what a run may not
WORDS: dict[State, str] = {
    "done": "done",
    "given": "filled in by a jump, or shown",
    "wrong": "a known mistake",
    "begun": "not right yet",
    "untouched": "not begun",
    "lost": "gone",
    "stopped": "stopped",
}


@dataclass(frozen=True)
class Mark:
    """What was found out about one exercise of a submission.

    Attributes:
        exercise: Its slug.
        state: `done`: its tests pass; `given`: they pass, and the workspace says that
            the answer came from the solution; `wrong`: a mistake that the course knows;
            `begun`: another wrong answer; `untouched`: as it was found; `lost`: its
            code is not there; `stopped`: the run did not come to its end.
        why: The reason in a sentence.
        passed: How many of its tests pass.
        tests: How many it has.
        mistake: The name of the known mistake.
        failed: The tests that failed, each with the kind of error.
        kind: Why the run was stopped, in a word of the runner.
        words: A digest of what was handed in, to find answers alike; empty for what
            is too short to tell.
    """

    exercise: str
    state: State
    why: str
    passed: int = 0
    tests: int = 0
    mistake: str = ""
    failed: tuple[str, ...] = ()
    kind: str = ""
    words: str = ""

    @property
    def passes(self) -> bool:
        """Whether its tests pass."""
        return self.state in {"done", "given"}


def mark_of(verdict: Verdict, *, is_given: bool, words: str) -> Mark:
    """Return the mark that a verdict comes to.

    Args:
        is_given: Whether the workspace says that the answer came from the solution.
        words: A digest of what was handed in, or nothing.
    """
    exercise, report = verdict.exercise, verdict.report
    if report is None:
        return Mark(exercise.slug, "lost", verdict.lost or "It is not there.")
    state, why = found(verdict, report, is_given=is_given)
    return Mark(
        exercise.slug,
        state,
        why,
        passed=sum(r.outcome == "passed" for r in report.results),
        tests=len(report.results),
        mistake=verdict.mistake.name if verdict.mistake else "",
        failed=tuple(sorted(way_to_fail(failures(report)))),
        kind=report.trouble.kind if report.trouble else "",
        words=words,
    )


def found(verdict: Verdict, report: Report, *, is_given: bool) -> tuple[State, str]:
    """Return what a verdict on code that was run says, in a word and in a sentence."""
    if verdict.passed:
        given = "Its tests pass. The answer came from the solution."
        return ("given", given) if is_given else ("done", "Its tests pass.")
    if report.trouble and report.trouble.kind in ASKED:
        return "stopped", report.trouble.message
    if verdict.untouched:
        return "untouched", "The code is as it was found."
    if report.trouble:
        return "stopped", report.trouble.message
    if verdict.mistake:
        return "wrong", verdict.mistake.says
    return "begun", count_of(verdict.exercise, report)


def count_of(exercise: Exercise, report: Report) -> str:
    """Return how many tests fail, and what the first of them asks for."""
    failed = failures(report)
    if not failed:
        return f"Not all tests of {exercise.number} could be run here."
    count = f"{len(failed)} of {len(report.results)} tests fail"
    return f"{count}. The first: {failed[0].doc or failed[0].name}"
