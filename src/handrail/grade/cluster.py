"""Grades on many machines, by Dask distributed: the same jobs, the same results.

This machine opens what was handed in, and keeps what comes of it. Where a worker is
lost, the cluster gives what it was judging to another.
"""

import atexit
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

from handrail import __version__
from handrail.course.fingerprint import digest, files_of
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.grade.graded import Graded
from handrail.grade.grading import Grading, Opened, judged
from handrail.grade.running import running
from handrail.grade.submission import Submission
from handrail.verdict.judge import Run

if TYPE_CHECKING:
    from distributed import Client

PATIENCE = 10  # seconds for the cluster to answer
AHEAD = 2  # submissions for each thread: one is judged, and one is there already
MISSING = (
    "--cluster needs the package distributed, which is not installed. Install it, here "
    "and on each machine of the cluster: pip install distributed"
)
NO_ANSWER = (
    "No cluster answers at {address}: {error} `dask scheduler` starts one and says its "
    "address, and `dask worker ADDRESS` on each machine gives it hands."
)
NO_WORKERS = "The cluster at {address} has no workers. `dask worker {address}` is one."
OTHER_COURSE = (
    "A worker has another Handrail or another course than this machine. Install the "
    "same on all of them."
)
WORKERS_LOST = (
    "It could not be judged: each worker that began with it was lost. Grade once more."
)
_making = Lock()


class ClusterError(Exception):
    """A cluster cannot be used; the message says why, and what to do."""


@dataclass(frozen=True)
class Errand:
    """A submission on its way to a worker.

    Attributes:
        slugs: The exercises that were asked for.
        course: A digest of the course, and of the program.
    """

    opened: Opened
    slugs: tuple[str, ...]
    course: str


def grade_on(
    address: str, grading: Grading, submissions: Sequence[Submission]
) -> Iterator[Graded]:
    """Yield what comes of each submission, as soon as it is known.

    Raises:
        ClusterError: The cluster does not answer, has no workers, or has others.
        OSError: What came of one could not be kept.
    """
    with connected(address) as client:
        yield from graded_by(client, grading, submissions)


@contextmanager
def connected(address: str) -> Iterator["Client"]:
    """Give a line to a cluster.

    Raises:
        ClusterError: It does not answer, or has no workers.
    """
    if find_spec("distributed") is None:
        raise ClusterError(MISSING)
    from distributed import Client  # noqa: PLC0415 (slow, and an extra)

    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(NO_ANSWER.format(address=address, error=error)) from error
    with client:
        if not client.nthreads():
            raise ClusterError(NO_WORKERS.format(address=address))
        yield client


def graded_by(
    client: "Client", grading: Grading, submissions: Sequence[Submission]
) -> Iterator[Graded]:
    """Yield what comes of each submission; few are on their way at the same time."""
    from distributed import as_completed  # noqa: PLC0415 (slow, and an extra)

    slugs = tuple(exercise.slug for exercise in grading.exercises)
    course, left = fingerprint(grading.course), iter(submissions)
    sent = as_completed(loop=client.loop)
    names: dict[Any, str] = {}
    while True:
        while len(names) < room(client) and (submission := next(left, None)):
            opened = grading.opened(submission)
            if isinstance(opened, Graded):
                yield opened
                continue
            errand = Errand(opened, slugs, course)
            future = client.submit(judged_there, errand, pure=False)
            names[future.key] = opened.name
            sent.add(future)
        if not names:
            return
        future = next(sent)
        graded = came_of(future, names.pop(future.key))
        grading.kept.put(graded)
        yield graded


def room(client: "Client") -> int:
    """Return how many submissions may be on their way."""
    threads: dict[str, int] = client.nthreads()
    return AHEAD * max(1, sum(threads.values()))


def came_of(future: Any, name: str) -> Graded:
    """Return what came of an errand.

    Raises:
        ClusterError: The worker cannot do what it is asked for.
    """
    from distributed import KilledWorker  # noqa: PLC0415 (slow, and an extra)

    try:
        graded: Graded = future.result()
    except KilledWorker:
        return Graded(name, "", (), WORKERS_LOST)
    except Exception as error:
        what = str(error) if isinstance(error, ClusterError) else repr(error)
        raise ClusterError(f"{name} could not be judged by a worker: {what}") from error
    return graded


def judged_there(errand: Errand) -> Graded:
    """Judge a submission on a worker.

    Raises:
        ClusterError: The course or the program is another one there.
    """
    with _making:
        course, exercises, run = bench(errand.slugs, errand.course)
    return judged(errand.opened, course, exercises, run)


@cache
def bench(
    slugs: tuple[str, ...], expected: str
) -> tuple[Course, tuple[Exercise, ...], Run]:
    """Return what a worker judges by, which is made once.

    Raises:
        ClusterError: The course or the program is another one here.
    """
    course = load_course(find_course())
    if fingerprint(course) != expected:
        raise ClusterError(OTHER_COURSE)
    exercises = tuple(course.exercise(slug) for slug in slugs)
    stack = ExitStack()
    atexit.register(stack.close)
    return course, exercises, stack.enter_context(running(course, exercises))


def fingerprint(course: Course) -> str:
    """Return a digest of a course and the program, wherever they are."""
    own = [course.solution / path for c in course.chapters for path in c.brings]
    beside = [*course.tests.rglob("*"), *(course.root / "chapters").rglob("*")]
    return digest([__version__.encode(), *files_of({*own, *beside}, course.root)])
