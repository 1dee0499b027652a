"""One run of pytest in the worker, and whether it came to its end."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from handrail.runner.events import Done, Event
from handrail.runner.job import Job, Trouble
from handrail.runner.worker.failure import explain, own_frames
from handrail.runner.worker.mainthread import Handover, Thread
from handrail.runner.worker.plugin import Reporter

INI = Path(__file__).with_name("session.ini")
UNUSED = (
    "cacheprovider",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "terminal",
    "unittest",
    # It blames whichever test runs when the garbage collector comes by.
    "unraisableexception",
)
FINISHED = {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}
REASONS: dict[int, str] = {
    pytest.ExitCode.USAGE_ERROR: "The tests or what they share could not be loaded.",
    pytest.ExitCode.NO_TESTS_COLLECTED: "There is no test in the exercise's files.",
}
ENDED = "pytest ended before all tests were run."


class Gate:
    """Keeps pytest, when it is all set up, from loading tests until it may.

    Args:
        enter: Returns when the tests may be loaded, or what speaks against it.
    """

    def __init__(self, enter: Callable[[], Trouble | None]) -> None:
        self.enter = enter
        self.trouble: Trouble | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        """Save pytest the work of its own account of a failure: nobody reads it."""
        config.option.tbstyle = "no"

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> bool | None:
        """Wait; an answer other than None keeps pytest from looking for tests."""
        self.trouble = self.enter()
        return True if self.trouble else None


def run_tests(
    job: Job,
    send: Callable[[Event], None],
    scratch: Path,
    enter: Callable[[], Trouble | None],
    main_thread: Thread,
    *,
    more: Iterable[object] = (),
) -> Done | Trouble:
    """Run the tests of a job; their results are sent one by one.

    Args:
        scratch: A folder that pytest may make for `tmp_path`.
        enter: Goes into the workspace; what the tests share is loaded before.
        main_thread: Runs the tests. Where a learner's code is in them, it is not the
            thread that calls this.
        more: Plugins that these tests need.

    Returns:
        `Done` if every test came to its end, passed or not.
    """
    reporter, gate = Reporter(job, send, main_thread), Gate(enter)
    plugins = [reporter, gate, Handover(main_thread), *more]
    sys.dont_write_bytecode = True
    reporter.kept.lay_out()
    status = pytest.main(arguments(job, scratch), plugins=plugins)
    if gate.trouble:
        return gate.trouble
    if reporter.left:
        return interrupted(reporter.left, job.workspace)
    if status in FINISHED and reporter.complete:
        return Done(reporter.sent)
    return Trouble("crash", f"{REASONS.get(status, ENDED)} The output says more.")


def arguments(job: Job, scratch: Path) -> list[str]:
    """Return pytest's arguments: these tests, and no settings of the workspace."""
    return [
        f"-c{INI}",
        f"--rootdir={job.tests_root}",
        f"--confcutdir={job.tests_root}",
        f"--basetemp={scratch}",
        "--import-mode=importlib",
        # What pytest would put among the importers of Python leads to all of pytest.
        "--assert=plain",
        "--continue-on-collection-errors",
        "-s",
        *(f"-pno:{name}" for name in UNUSED),
        *map(str, job.tests),
    ]


def interrupted(error: BaseException, workspace: Path) -> Trouble:
    """Say what stopped pytest, and where in the learner's code."""
    what = f"{type(error).__name__}: {explain(error)}".rstrip(": ")
    frame = next(reversed(own_frames(error, workspace)), None)
    return Trouble("exit", f"The code stopped the whole test run: {what}", frame)
