"""The pytest plugin of the worker: sends each test's outcome as it comes to its end."""

import inspect
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from handrail.runner.events import Controlled, Event, Started
from handrail.runner.job import Job, Outcome, TestResult
from handrail.runner.worker.controls import Control, Controls, be_silent
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.failure import Failure, describe
from handrail.runner.worker.kept import Call, KeptTests, call_here
from handrail.runner.worker.reserve import Reserve

LOADED = "The tests in this file can be loaded."
Protocol = Generator[None, object, object]
Making = Generator[None, pytest.TestReport, pytest.TestReport]
Collecting = Generator[None, pytest.CollectReport, pytest.CollectReport]


@dataclass
class Draft:
    """What is known of the test that runs."""

    outcome: Outcome = "passed"
    seconds: float = 0.0
    failure: Failure = field(default_factory=Failure)

    def add(self, report: pytest.TestReport, failure: Failure) -> None:
        """Add one of its phases; the first failure is the one that is told."""
        self.seconds += report.duration
        if report.failed and self.outcome != "failed":
            self.outcome, self.failure = "failed", failure
        elif report.skipped and self.outcome == "passed":
            self.outcome, self.failure = "skipped", failure


class Reporter:
    """Turns what pytest calls into events.

    Attributes:
        sent: How many results were sent.
        expected: How many tests there are to run, once that is known.
        finished: How many of them came to their end.
        passed: How many of them passed.
        left: What made pytest stop before its end.

    Args:
        send: Takes each event.
        call: Runs what the tests have to do as they are loaded.
    """

    def __init__(
        self, job: Job, send: Callable[[Event], None], call: Call = call_here
    ) -> None:
        self.job = job
        self.send = send
        self.call = call
        self.exchanges = Exchanges()
        self.reserve = Reserve()
        self.controls = Controls(job.with_controls)
        self.draft = Draft()
        self.sent = 0
        self.expected: int | None = None
        self.finished = 0
        self.passed = 0
        self.left: BaseException | None = None

    @property
    def complete(self) -> bool:
        """Whether every test was run to its end."""
        return self.left is None and self.finished == self.expected

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Read the tests before the learner's code is near; make ready for it."""
        self.kept = KeptTests(
            self.job.tests, self.job.shared, session.config, self.call
        )
        sys.meta_path.insert(0, self.kept)
        self.exchanges.listen()
        self.reserve.fill()

    def pytest_sessionfinish(self) -> None:
        """Give back the reserve, and how modules are found."""
        self.reserve.empty()
        sys.meta_path.remove(self.kept)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count the tests."""
        self.expected = len(session.items)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Protocol:
        """Run the controls where all tests have passed."""
        handled = yield
        if self.complete and self.passed == self.expected:
            be_silent()
            for control in self.controls.of(session.items):
                control.ihook.pytest_runtest_protocol(item=control, nextitem=None)
        return handled

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Collecting:
        """Send a file whose tests cannot be loaded, or skip themselves: no pass."""
        try:
            report = yield
        except SystemExit as left:
            report = pytest.CollectReport(collector.nodeid, "failed", str(left), [])
            self._send_unloaded(collector, "failed", left)
            return report
        if not report.passed:
            call: pytest.CallInfo[object] = report.call
            error = call.excinfo.value if call.excinfo else None
            self._send_unloaded(collector, report.outcome, error)
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Protocol:
        """Send the outcome of a test once it is torn down."""
        self.draft = Draft()
        self.exchanges.last = None
        self.send(Started(item.name))
        handled = yield
        result = self._result(item)
        if isinstance(item, Control):
            self.send(Controlled(result))
            return handled
        self._send(result)
        self.finished += 1
        self.passed += result.outcome == "passed"
        return handled

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Making:
        """Note how one phase went: setup, the test itself, teardown."""
        error = call.excinfo.value if call.excinfo else None
        failure = self._failure(error, item.path)
        if error:
            # There may be thousands, of which pytest would draw each, for nobody.
            error.__cause__ = error.__context__ = None
        report = yield
        self.draft.add(report, failure)
        return report

    def pytest_keyboard_interrupt(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> None:
        """Note what stopped pytest: nobody can press Ctrl-C here."""
        self.left = excinfo.value

    def pytest_internalerror(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> bool:
        """Note what broke pytest, and keep it from printing its own traceback."""
        self.left = excinfo.value
        return True

    def _result(self, item: pytest.Item) -> TestResult:
        return TestResult(
            name=item.name,
            file=item.path.name,
            doc=inspect.getdoc(getattr(item, "obj", None)) or "",
            outcome=self.draft.outcome,
            seconds=self.draft.seconds,
            exchange=self.exchanges.last,
            **self.draft.failure,
        )

    def _failure(self, error: BaseException | None, test: Path) -> Failure:
        if error is None:
            return {}
        with self.reserve.spent(), self.kept.shown():
            return describe(error, test, self.job)

    def _send_unloaded(
        self, collector: pytest.Collector, outcome: Outcome, error: BaseException | None
    ) -> None:
        if isinstance(error, collector.CollectError):
            error = error.__cause__ or error
        failure = self._failure(error, collector.path)
        name = collector.path.name
        self._send(TestResult(name, name, LOADED, outcome, 0.0, **failure))

    def _send(self, result: TestResult) -> None:
        self.send(result)
        self.sent += 1
