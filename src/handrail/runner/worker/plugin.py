"""The pytest plugin of the worker: sends each test's outcome as it comes to its end."""

import os
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from _pytest._code import Traceback

from handrail.runner.events import Controlled, Event, Started
from handrail.runner.job import Job, Outcome, TestResult, Trouble
from handrail.runner.worker.classes import believe_in_classes
from handrail.runner.worker.clients import watch_answers
from handrail.runner.worker.controls import Controls, silence
from handrail.runner.worker.draft import Draft
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.explaining import explain_alone
from handrail.runner.worker.failure import Failure, describe, named
from handrail.runner.worker.imports import import_early
from handrail.runner.worker.kept import KeptModule, KeptTests
from handrail.runner.worker.mainthread import SameThread, Thread
from handrail.runner.worker.reserve import Reserve
from handrail.runner.worker.seals import Seals
from handrail.runner.worker.statements import sent_by

BROKEN = (
    "`{name}` is not what it was: the code has put something else in its place, and "
    "the tests go by it. Leave pytest, Flask and Python's own names as they are."
)
LOADED = "The tests in this file can be loaded."
_exit = os._exit
Protocol = Generator[None, object, object]
Making = Generator[None, pytest.TestReport, pytest.TestReport]
Collecting = Generator[None, pytest.CollectReport, pytest.CollectReport]


class Reporter:
    """Turns what pytest calls into events.

    Attributes:
        sent: How many results were sent.
        expected: How many tests there are to run, once that is known.
        finished: How many of them came to their end.
        red: The files in which something did not pass.
        left: What made pytest stop before its end.

    Args:
        send: Takes each event.
        thread: Runs the tests.
    """

    def __init__(
        self, job: Job, send: Callable[[Event], None], thread: Thread | None = None
    ) -> None:
        self.job = job
        self.send = send
        self.exchanges = Exchanges()
        self.reserve = Reserve()
        self.seals = Seals.begun()
        self.controls = Controls(job.with_controls, self.look)
        files = (*job.tests, *job.shared)
        self.kept = KeptTests(files, thread or SameThread(), self.controls)
        self.is_control = False
        self.draft = Draft()
        self.sent = 0
        self.expected: int | None = None
        self.finished = 0
        self.red: set[str] = set()
        self.left: BaseException | None = None

    @property
    def complete(self) -> bool:
        """Whether every test was run to its end."""
        return self.left is None and self.finished == self.expected

    @property
    def has_passed(self) -> bool:
        """Whether there is a pass that counts, and so has to have its controls."""
        return self.complete and (self.job.is_apart or not self.red)

    def pytest_configure(self, config: pytest.Config) -> None:
        """Have pytest draw no failure: nobody reads what it draws."""
        config.option.tbstyle = "no"

    def pytest_sessionstart(self) -> None:
        """Make ready for the learner's code."""
        shared = self.kept.take_away()
        watch_answers(self.controls.watch)
        believe_in_classes()
        self.seals.put_on()
        for module in shared:
            self.seals.put_on_tests(module)
        for imports in self.kept.imports.values():
            import_early(imports)
            self.seals.put_on_imported(imports)
        self.seals.prepare()
        self.exchanges.listen()
        self.reserve.fill()

    def pytest_sessionfinish(self) -> None:
        """Give back the reserve."""
        self.reserve.empty()

    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> KeptModule:
        """Load a file of tests from what was read of it."""
        module: KeptModule = KeptModule.from_parent(parent, path=module_path)
        module.kept, module.seals = self.kept, self.seals
        return module

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count the tests, and look on from here."""
        self.expected = len(session.items)
        self.near, self.all = self.seals.lookouts()

    def look(self) -> None:
        """End the run if something that a test goes by is not what it was."""
        self.end_at(self.near())

    def end_at(self, name: str | None) -> None:
        """End the run if a name is not what it was."""
        if name:
            self.send(Trouble("rigged", BROKEN.format(name=name)))
            _exit(0)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Protocol:
        """Where all tests have passed, run them once more, as controls."""
        handled = yield
        if self.has_passed:
            self.end_at(self.all())
            with silence():
                self.is_control = True
                green = (i for i in session.items if i.path.name not in self.red)
                for item in self.controls.of(green):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            self.end_at(self.all())
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
        explain_alone()
        self.draft = Draft()
        self.exchanges.begin()
        self.send(Started(item.name))
        self.controls.begin(self.near if self.is_control else None)
        handled = yield
        self.end_at(self.controls.begin())
        if self.is_control:
            self.send(Controlled(self.draft.result(item), self.draft.is_own))
            return handled
        self.draft.place(item, self.exchanges.last)
        result = self.draft.result(item)
        self._send(result)
        self.finished += 1
        return handled

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Making:
        """Note how one phase went: setup, the test itself, teardown."""
        error = call.excinfo.value if call.excinfo else None
        failure = self._failure(error, item.path)
        if failure and not self.is_control:
            failure["statements"] = sent_by(item)
        if call.excinfo and not call.excinfo.errisinstance(pytest.skip.Exception):
            # pytest would go through thousands of frames to draw them, for nobody.
            call.excinfo.traceback = Traceback(())
            call.excinfo.value.__cause__ = call.excinfo.value.__context__ = None
        self.draft.is_own |= self.controls.is_failure(error)
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

    def _failure(self, error: BaseException | None, test: Path) -> Failure:
        if error is None:
            return {}
        if self.is_control:
            return named(error)
        with self.reserve.spent():
            return describe(
                error, test, self.job.workspace, self.kept.sources, self.exchanges
            )

    def _send_unloaded(
        self, collector: pytest.Collector, outcome: Outcome, error: BaseException | None
    ) -> None:
        if isinstance(error, collector.CollectError):
            error = error.__cause__ or error
        failure = self._failure(error, collector.path)
        name = collector.path.name
        self._send(TestResult(name, name, LOADED, outcome, 0.0, **failure))

    def _send(self, result: TestResult) -> None:
        if result.outcome != "passed":
            self.red.add(result.file)
        self.send(result)
        self.sent += 1
