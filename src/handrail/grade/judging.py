"""Judges the exercises of a submission, a chapter in one run where that is possible."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from handrail.course.fingerprint import digest
from handrail.course.model import Course, Exercise
from handrail.course.stage import code_of, stage
from handrail.grade.mark import Mark, mark_of
from handrail.runner.job import Job, Report
from handrail.verdict.judge import Run, judge, learners_code, what_is_lost
from handrail.verdict.likeness import words_of
from handrail.verdict.place import UNREADABLE

SECONDS_EACH = 2.0  # more for each exercise that is run with others
MOST_STOPPED = 3  # in a row, before their first test: the rest would end so, too
SHORTEST = 25  # words, below which answers are alike by themselves
COSTLY = {"time", "output"}  # why a run is stopped that takes all of its time
NOT_RUN = (
    "It was not run, since three exercises before it used up their time, or printed "
    "without end, before their first test."
)


class Together:
    """Runs the tests of a chapter's exercises in one process, and hands out the parts.

    A run that does not come to its end says nothing of what it had not reached, so each
    exercise is then run by itself.

    Args:
        run: What runs a job.
        exercises: Those of the chapter; what is not there is left out.
    """

    def __init__(
        self, course: Course, workspace: Path, exercises: Sequence[Exercise], run: Run
    ) -> None:
        self.run = run
        there = [e for e in exercises if what_is_lost(workspace, e) is None]
        tests = tuple(dict.fromkeys(test for e in there for test in e.tests))
        job = Job(workspace, course.tests, tests, is_apart=True)
        self.job = replace(job, seconds=job.seconds + SECONDS_EACH * len(there))

    @cached_property
    def whole(self) -> Report:
        """The report on all of them."""
        return self.run(self.job)

    def __call__(self, job: Job) -> Report:
        """Return the report on a job: from the run of all, or of its own."""
        if self.whole.trouble:
            return self.run(job)
        names = {test.name for test in job.tests}
        results = tuple(r for r in self.whole.results if r.file in names)
        if {result.file for result in results} != names:
            return self.run(job)
        return replace(self.whole, results=results)


def marks(
    course: Course,
    workspace: Path,
    exercises: Sequence[Exercise],
    given: Collection[str],
    run: Run,
) -> list[Mark]:
    """Return the marks on exercises, in their order.

    Args:
        given: Slugs of those that the workspace says were filled in.
        run: What runs a job, apart from all others.

    Raises:
        OSError: A run cannot be started.
    """
    found: list[Mark] = []
    for chapter in course.offered:
        own = [e for e in exercises if e.chapter_number == chapter.number]
        together = Together(course, workspace, own, run)
        for exercise in own:
            if is_hopeless(found):
                found.append(not_run(exercise))
            else:
                found.append(mark(course, workspace, exercise, given, together))
    return found


def mark(
    course: Course,
    workspace: Path,
    exercise: Exercise,
    given: Collection[str],
    run: Run,
) -> Mark:
    """Return the mark on an exercise."""
    verdict = judge(course, workspace, exercise, run)
    words = words_in(workspace, exercise)
    is_given = exercise.slug in given and words == right_words(course, exercise)
    known = digest_of(words) if len(words) >= SHORTEST else ""
    return mark_of(verdict, is_given=is_given, words=known)


def not_run(exercise: Exercise) -> Mark:
    """Return the mark on an exercise of a submission that only uses up time."""
    return Mark(exercise.slug, "stopped", NOT_RUN, kind="time")


def is_hopeless(marks: Sequence[Mark]) -> bool:
    """Tell whether the last exercises used up their time before their first test."""
    last = [mark for mark in marks if mark.state != "lost"][-MOST_STOPPED:]
    return len(last) == MOST_STOPPED and all(
        mark.kind in COSTLY and not mark.tests for mark in last
    )


def words_in(workspace: Path, exercise: Exercise) -> tuple[str, ...]:
    """Return the words of an answer, without what differs by names alone."""
    try:
        return words_of(learners_code(workspace, exercise))
    except (LookupError, *UNREADABLE):
        return ()


def right_words(course: Course, exercise: Exercise) -> tuple[str, ...]:
    """Return the words of the course's own answer."""
    files = stage(course, exercise.chapter_number)
    return words_of(code_of(files, exercise.symbol))


def digest_of(words: Sequence[str]) -> str:
    """Return a digest of an answer's words."""
    return digest(word.encode() for word in words)
