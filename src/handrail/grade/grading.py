"""Grades many submissions at the same time; one that is bad stops no other."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cached_property

from handrail.course.fingerprint import digest, of_course, of_program
from handrail.course.model import Course, Exercise
from handrail.grade.graded import Graded, Kept
from handrail.grade.judging import marks
from handrail.grade.opening import Files, files_of
from handrail.grade.submission import Submission, SubmissionError
from handrail.path import STATE
from handrail.verdict.judge import Run
from handrail.verify.check import laid_out
from handrail.workspace import progress

NO_ANSWER = (
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    MemoryError,
    SubmissionError,
)


@dataclass(frozen=True)
class Opened:
    """A submission that is to be judged.

    Attributes:
        key: A digest of all that can make a difference to the marks.
    """

    name: str
    key: str
    files: Files


@dataclass(frozen=True)
class Grading:
    """What submissions are judged by.

    Attributes:
        exercises: Those that were asked for, in the order of the course.
        kept: What was judged before.
        run: What runs a job, apart from all others.
    """

    course: Course
    exercises: tuple[Exercise, ...]
    kept: Kept
    run: Run

    def of(self, submission: Submission) -> Graded:
        """Return what comes of a submission, judged now or before.

        Raises:
            OSError: What came of it could not be kept.
        """
        found = self.opened(submission)
        if isinstance(found, Opened):
            found = judged(found, self.course, self.exercises, self.run)
            self.kept.put(found)
        return found

    def opened(self, submission: Submission) -> Opened | Graded:
        """Return what is to be judged, or what came of it where that is known."""
        try:
            files = files_of(submission)
        except NO_ANSWER as error:
            return Graded(submission.name, "", (), sentence(error))
        key = self.key(files)
        known = self.kept.get(submission.name, key)
        return known or Opened(submission.name, key, files)

    def key(self, files: Files) -> str:
        """Return a digest of all that can make a difference to the marks."""
        own = (f"{path}\0".encode() + files[path] for path in sorted(files))
        return digest([*own, self.asked.encode()])

    @cached_property
    def asked(self) -> str:
        """A digest of what all submissions are judged by."""
        slugs = [exercise.slug for exercise in self.exercises]
        parts = *slugs, of_course(self.course), of_program()
        return digest(part.encode() for part in parts)


def judged(
    opened: Opened, course: Course, exercises: Sequence[Exercise], run: Run
) -> Graded:
    """Judge a submission."""
    given = given_in(opened.files)
    try:
        with laid_out(opened.files) as workspace:
            found = marks(course, workspace, exercises, given, run)
    except NO_ANSWER as error:
        return Graded(opened.name, "", (), sentence(error))
    return Graded(opened.name, opened.key, tuple(found))


def sentence(error: BaseException) -> str:
    """Return why a submission could not be judged."""
    if isinstance(error, SubmissionError):
        return str(error)
    return f"It could not be judged: {type(error).__name__}: {error}"


def given_in(files: Files) -> frozenset[str]:
    """Return the slugs of what a workspace says was filled in, if it says so."""
    try:
        noted = json.loads(files[f"{STATE}/{progress.NAME}"])["given"]
        return frozenset(slug for slug in noted if isinstance(slug, str))
    except progress.BROKEN:
        return frozenset()


def grade_all(
    grading: Grading, submissions: Sequence[Submission], jobs: int
) -> Iterator[Graded]:
    """Yield what comes of each submission, as soon as it is known.

    Raises:
        OSError: What came of one could not be kept.
    """
    with ThreadPoolExecutor(jobs) as pool:
        waiting: list[Future[Graded]] = [
            pool.submit(grading.of, submission) for submission in submissions
        ]
        try:
            for done in as_completed(waiting):
                yield done.result()
        except BaseException:
            for one in waiting:
                one.cancel()
            raise
