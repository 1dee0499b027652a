"""What a law is made of: checks, each of which may find breaches."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from handrail.course.exercises import kept_tests
from handrail.course.model import Course, Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.dropped import NAME as DROPPED
from handrail.new_folder import lay_out
from handrail.runner import Job, Report, run
from handrail.runner.trial import Trial
from handrail.server import database_server
from handrail.verdict.judge import BROWSER_SECONDS

SECONDS = 60.0  # for each test file of a run
Files = Mapping[str, bytes]
Run = Callable[[Job], Report]
TryOut = Callable[[Trial], list[Report | None]]


@dataclass(frozen=True)
class Breach:
    """One place where the course breaks a law.

    Attributes:
        law: The number of the law.
        file: The file to open, relative to the course's folder.
        problem: What is wrong.
        remedy: What to do.
        cause: The last words of the problem, where they tell what others may come from,
            too: a test that fails, what a tool has said.
    """

    law: int
    file: str
    problem: str
    remedy: str
    cause: str = ""


@dataclass(frozen=True)
class Check:
    """A piece of work that proves a part of a law, independent of all others.

    Attributes:
        law: The number of the law.
        about: What is looked at, for the progress line.
        find: Does the work and returns the breaches.
        slug: The exercise that this is about, if it is about one.
        run: The exercises whose tests it runs, where that is for others to choose.
    """

    law: int
    about: str
    find: Callable[[], list[Breach]]
    slug: str | None = None
    run: tuple[str, ...] = ()


def try_nothing(trial: Trial) -> list[Report | None]:
    """Leave each application of a trial to a run of its own."""
    return [None for _ in trial.applications]


RUNS: list[tuple[Run, TryOut]] = [(run, try_nothing)]  # tests are run by the last


@contextmanager
def laid_out(files: Files) -> Iterator[Path]:
    """Write files to a folder that goes when the block ends."""
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        lay_out(files, Path(name))
        yield Path(name)


def run_tests(
    course: Course,
    files: Files,
    exercises: Iterable[Exercise],
    controlled: Iterable[Exercise] = (),
) -> Report:
    """Run the tests of exercises against an application given as files.

    Args:
        controlled: By whose tests it may not be taken for one that cheats, either.
    """
    with laid_out(files) as folder:
        return RUNS[-1][0](job_of(course, folder, exercises, controlled))


def run_in_browser(
    course: Course, files: Files, exercises: Iterable[Exercise]
) -> Report:
    """Run those tests of exercises that need a browser, against an application."""
    tests = tuple(test for e in exercises for test in e.browser_tests)
    with laid_out(files) as folder:
        return run(Job(folder, course.tests, tests, BROWSER_SECONDS, ()))


def job_of(
    course: Course,
    folder: Path,
    exercises: Iterable[Exercise],
    controlled: Iterable[Exercise] = (),
) -> Job:
    """Return the job to run the tests of exercises against an application."""
    tests = kept_tests(exercises)
    seconds = SECONDS * max(len(tests), 1)
    return Job(folder, course.tests, tests, seconds, kept_tests(controlled))


def run_each(
    course: Course,
    applications: Sequence[Files],
    exercise: Exercise,
    controlled: Iterable[Exercise] = (),
    *,
    is_short: bool = False,
) -> list[Report]:
    """Run an exercise's tests against many applications, each given as files.

    Args:
        controlled: By whose tests none may be taken for one that cheats, either.
        is_short: Whether the first failure is enough.
    """
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        folders = [Path(name, str(place)) for place in range(len(applications))]
        for folder, files in zip(folders, applications, strict=True):
            lay_out(files, folder)
        job = job_of(course, Path(name, "application"), [exercise], controlled)
        server = database_server() if exercise.server_tests else ""
        run, try_out = RUNS[-1]
        reports = try_out(Trial(job, tuple(folders), is_short, server))
        return [
            report or run(replace(job, workspace=folder))
            for report, folder in zip(reports, folders, strict=True)
        ]


@contextmanager
def running_by(run: Run, try_out: TryOut = try_nothing) -> Iterator[None]:
    """Let checks run their tests in another way while the block lasts."""
    RUNS.append((run, try_out))
    try:
        yield
    finally:
        RUNS.pop()


def or_replace(course: Course, guardrail: Guardrail) -> str:
    """Say how a course has its own way with a guardrail that it has from the house."""
    if (course.root / guardrail.file).is_file():
        return ""
    return (
        f" Or write one of your own that replaces it: guardrails/{guardrail.source}. "
        f"Or say in {DROPPED} why your course does without it."
    )


def relative(course: Course, file: Path) -> str:
    """Return the path of a file below the course's folder."""
    return file.relative_to(course.root).as_posix()


def files_in(course: Course, kind: str) -> list[Path]:
    """Return the files below every chapter's folder of that name."""
    found = sorted(course.root.glob(f"chapters/*/{kind}/**/*"))
    return [file for file in found if file.is_file()]


def red_files(report: Report, exercises: Iterable[Exercise]) -> set[str]:
    """Return the test files in which something did not pass, or was never reached."""
    names = {test.name for e in exercises for test in e.tests}
    red = {r.file for r in report.results if r.outcome != "passed"}
    seen = {r.file for r in report.results}
    unfinished = names - seen if report.trouble else set()
    return red | unfinished


def first_trouble(report: Report) -> str:
    """Return in a sentence why a run is not green."""
    if report.trouble:
        return report.trouble.message
    for result in report.results:
        if result.outcome != "passed":
            reason = (result.message or "").partition("\n")[0]
            test = f"{result.file}::{result.name}"
            return f"{test} {result.outcome}: {result.error}: {reason}"
    return "no test ran"
