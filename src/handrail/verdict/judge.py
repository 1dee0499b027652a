"""Judges an exercise: runs its kept tests, and finds the words that would help."""

import stat
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from handrail.browser import browser
from handrail.course.model import Course, Exercise, Mistake
from handrail.course.stage import Files, code_of, is_template, stage, start_code
from handrail.runner.job import Job, Report, TestResult
from handrail.server import NO_ANSWER, needs_server
from handrail.verdict.likeness import words_of
from handrail.verdict.own import own_code
from handrail.verdict.place import UNREADABLE, line_of
from handrail.verdict.printed import printed
from handrail.verdict.recognise import recognise, symbol_part
from handrail.verdict.recorded import Recorded, recorded
from handrail.workspace.temporary import refuse_temporary_files_in

Run = Callable[[Job], Report]
BROWSER_SECONDS = 60.0  # on a machine that has much else to do


@dataclass(frozen=True)
class Verdict:
    """What a learner is told about one exercise.

    Attributes:
        exercise: The exercise.
        report: What the tests found; None where they were not run.
        lost: What is missing, in a sentence, where the file or the symbol is gone.
        mistake: The known mistake that the code looks like.
        untouched: Whether the code is as the learner found it.
        line: Where the exercise's symbol begins, if it is not done and has a line.
        printed: What the code printed as it failed, without what is not the learner's.
        recorded: The run that is told since a test could not be run here.
    """

    exercise: Exercise
    report: Report | None
    lost: str | None = None
    mistake: Mistake | None = None
    untouched: bool = False
    line: int | None = None
    printed: str = ""
    recorded: Recorded | None = None

    @property
    def passed(self) -> bool:
        """Whether the exercise is done."""
        is_green = self.report is not None and self.report.passed
        return is_green and self.recorded is None

    @property
    def says_nothing(self) -> bool:
        """Whether it failed for want of the database server alone, not by the code."""
        is_whole = self.report is not None and self.report.trouble is None
        return is_whole and self.recorded is None and is_of_absent_server(self.failures)

    @property
    def failure(self) -> TestResult | None:
        """The first test that failed."""
        return next(iter(self.failures), None)

    @property
    def failures(self) -> tuple[TestResult, ...]:
        """The tests that failed."""
        if self.recorded:
            return (self.recorded.result,)
        return failures(self.report) if self.report else ()


def judge(course: Course, workspace: Path, exercise: Exercise, run: Run) -> Verdict:
    """Run an exercise's tests on a workspace and make a verdict of it.

    Raises:
        WorkspaceError: The temporary files of a run would go into the workspace.
        OSError: The workspace may not be entered, or the run cannot be started.
    """
    refuse_temporary_files_in(workspace)
    lost = what_is_lost(workspace, exercise)
    if lost:
        return Verdict(exercise, None, lost=lost)
    report = run(Job(workspace, course.tests, exercise.tests))
    if report.passed:
        report = run_in_browser(course, workspace, exercise, report, run)
        if report.passed:
            return judge_unrun(course, workspace, Verdict(exercise, report))
    try:
        files = read_file(workspace, exercise)
        untouched = is_untouched(course, exercise, code_of(files, exercise.symbol))
        mistake = None if untouched else mistake_in(course, exercise, files, report)
    except (LookupError, *UNREADABLE):
        untouched, mistake = False, None
    return Verdict(
        exercise,
        report,
        mistake=mistake,
        untouched=untouched,
        line=line_of(workspace, exercise.symbol),
        printed=printed(report, workspace),
    )


def run_in_browser(
    course: Course, workspace: Path, exercise: Exercise, report: Report, run: Run
) -> Report:
    """Run the tests that need a browser too, where there is one; return both.

    They come after the others, which know the mistakes and are faster.
    """
    if not exercise.browser_tests or not browser():
        return report
    job = Job(workspace, course.tests, exercise.browser_tests, BROWSER_SECONDS, ())
    shown = run(job)
    if was_skipped(shown):
        return report
    return replace(
        shown,
        results=(*report.results, *shown.results),
        seconds=report.seconds + shown.seconds,
    )


def was_skipped(report: Report) -> bool:
    """Tell whether a run came to its end and found no browser to test in."""
    outcomes = {result.outcome for result in report.results}
    return report.trouble is None and outcomes == {"skipped"}


def judge_unrun(course: Course, workspace: Path, verdict: Verdict) -> Verdict:
    """Look for a known mistake in code that passes, where not all tests could run.

    A test that needs a database server may reject it all the same.

    Raises:
        CourseError: The runs that were kept cannot be read.
    """
    exercise = verdict.exercise
    if not exercise.unrun:
        return verdict
    try:
        files = read_file(workspace, exercise)
        untouched = is_untouched(course, exercise, code_of(files, exercise.symbol))
        code = own_code(course, exercise, files)
    except (LookupError, *UNREADABLE):
        return verdict
    right = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    found = recorded(course, exercise, code, right)
    if found is None:
        return verdict
    return replace(
        verdict,
        recorded=found,
        mistake=None if untouched else found.mistake,
        untouched=untouched,
        line=line_of(workspace, exercise.symbol),
    )


def is_untouched(course: Course, exercise: Exercise, code: str) -> bool:
    """Tell whether code is what the learner found."""
    found = start_code(stage(course, exercise.chapter_number), exercise)
    return words_of(code) == words_of(symbol_part(exercise.symbol, found))


def mistake_in(
    course: Course, exercise: Exercise, files: Files, report: Report
) -> Mistake | None:
    """Return the known mistake in a learner's file, by how its tests failed.

    A run that did not come to its end does not say which tests would have failed.
    """
    if report.trouble:
        return None
    code = own_code(course, exercise, files)
    right = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    return recognise(exercise, code, right, failures(report))


def is_of_absent_server(failed: Collection[TestResult]) -> bool:
    """Tell whether tests failed, and all of them since a server does not answer."""
    return bool(failed) and all(
        needs_server(r.name) and (r.message or "").startswith(NO_ANSWER) for r in failed
    )


def failures(report: Report) -> tuple[TestResult, ...]:
    """Return the tests of a run that failed."""
    return tuple(r for r in report.results if r.outcome == "failed")


def read_file(workspace: Path, exercise: Exercise) -> Files:
    """Return the learner's file of an exercise's symbol by its path, if it is there."""
    file = workspace / exercise.symbol.path
    return {exercise.symbol.path: file.read_bytes()} if is_file(file) else {}


def learners_code(workspace: Path, exercise: Exercise) -> str:
    """Return the learner's code of an exercise's symbol.

    Raises:
        LookupError: The file or the symbol is gone.
        SyntaxError: The file is not Python.
    """
    return code_of(read_file(workspace, exercise), exercise.symbol)


def is_file(file: Path) -> bool:
    """Tell whether there is a file.

    Raises:
        PermissionError: That cannot be told: a folder above it may not be entered.
    """
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except PermissionError:
        raise
    except OSError:
        return False


def what_is_lost(workspace: Path, exercise: Exercise) -> str | None:
    """Return a sentence about the file or the symbol that is gone, or None."""
    symbol = exercise.symbol
    if not is_file(workspace / symbol.path):
        return f"There is no file {symbol.path} any more."
    try:
        learners_code(workspace, exercise)
    except LookupError:
        kind = "block" if is_template(symbol) else "definition"
        return f"There is no {kind} of {symbol.name} in {symbol.path} any more."
    except UNREADABLE:
        return None
    return None
