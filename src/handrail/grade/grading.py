"""Grades many submissions at the same time; one that is bad stops no other."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property

from handrail.course.fingerprint import digest, of_course, of_program
from handrail.course.model import Course, Exercise
from handrail.grade.graded import Graded, Kept
from handrail.grade.judging import marks
from handrail.grade.opening import Files, files_of
from handrail.grade.submission import Submission, SubmissionError
from handrail.path import STATE
from handrail.runner import run as run_alone
from handrail.runner.host.forks import IS_POSSIBLE, Forks
from handrail.verdict.judge import Run
from handrail.verify.check import laid_out
from handrail.verify.prove import ahead_of
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
        try:
            files = files_of(submission)
        except NO_ANSWER as error:
            return Graded(submission.name, "", (), sentence(error))
        key = self.key(files)
        graded = self.kept.get(submission.name, key)
        if graded is None:
            graded = self.judged(submission.name, key, files)
            self.kept.put(graded)
        return graded

    def judged(self, name: str, key: str, files: Files) -> Graded:
        """Judge the files of a submission."""
        given = given_in(files)
        try:
            with laid_out(files) as workspace:
                found = marks(self.course, workspace, self.exercises, given, self.run)
        except NO_ANSWER as error:
            return Graded(name, "", (), sentence(error))
        return Graded(name, key, tuple(found))

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


@contextmanager
def running(course: Course, exercises: Sequence[Exercise]) -> Iterator[Run]:
    """Give what runs jobs, each in a process of its own that is held in."""
    if not IS_POSSIBLE:
        yield run_alone
        return
    with closing(Forks(ahead_of(course, exercises))) as forks:
        yield forks.run


def processors() -> int:
    """Return how many jobs are run at the same time if nobody says otherwise."""
    return os.cpu_count() or 1
