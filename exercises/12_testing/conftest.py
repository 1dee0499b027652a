"""What the tests of this chapter share: runs of your tests, on right and broken code.

A broken application is the right one in which one thing is done otherwise. What that is
stands in `broken/`, a file each. Those in `right/` do something otherwise, too, which
is nobody's business. Both change what every right application has, whatever it calls
inside: the answer of a route, a commit, a row. `changing.py` has the ways to do so.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest

Outcome = Literal["passed", "failed", "skipped", "not there"]

FILES = Path(__file__).parent
BROKEN, RIGHT = (
    {file.stem: file.read_text(encoding="utf-8") for file in FILES.glob(f"{kind}/*.py")}
    for kind in ("broken", "right")
)
CHANGING = (FILES / "changing.py").read_text(encoding="utf-8")
HOOKS_INTO_PYTHON = ("threadexception", "unraisableexception")
UNUSED = ("cacheprovider", "faulthandler", "logging", "terminal", *HOOKS_INTO_PYTHON)
WHOLE_TEXTS = "truncation_limit_lines=0"
LOADED_BEFORE = "ignore::pytest.PytestAssertRewriteWarning"  # and is not loaded again


@dataclass
class Outcomes:
    """A pytest plugin that keeps what came of the tests of a run.

    Attributes:
        passed: How many tests passed.
        errors: What was raised in tests, in fixtures, or while tests were loaded.
    """

    passed: int = 0
    skipped: int = 0
    errors: list[BaseException] = field(default_factory=list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the tests."""
        self.passed += report.when == "call" and report.passed
        self.skipped += report.skipped

    def pytest_exception_interact(
        self, call: pytest.CallInfo[Any], report: object
    ) -> None:
        """Keep an error; of a file that cannot be loaded, the reason."""
        if call.excinfo:
            error = call.excinfo.value
            reason = error.__cause__ if is_unloaded(report) else None
            self.errors.append(reason or error)

    @property
    def outcome(self) -> Outcome:
        """What came of all tests together."""
        if self.errors:
            return "failed"
        if self.skipped:
            return "skipped"
        return "passed" if self.passed else "not there"


def is_unloaded(report: object) -> bool:
    """Tell whether a report is about a file of tests, and not about a test."""
    return isinstance(report, pytest.CollectReport)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcomes]:
    """A function that runs tests of the application, by their names."""

    def run(*tests: str, watching: Sequence[object] = ()) -> Outcomes:
        outcomes = Outcomes()
        folder = Path.cwd()
        monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        settings = [f"--rootdir={folder}", f"-c{folder / 'pyproject.toml'}", "-s"]
        plugins = ["-ppytest_socket", *(f"-pno:{name}" for name in UNUSED)]
        options = [*settings, *plugins, "-W", LOADED_BEFORE, "-o", WHOLE_TEXTS]
        pytest.main([*options, *tests], plugins=[outcomes, *watching])
        return outcomes

    return run


@pytest.fixture
def run_right(run: Callable[..., Outcomes]) -> Callable[..., Outcome]:
    """A function that runs tests on the right application.

    What one of them raises goes on, so that it is seen.
    """

    def run_right(*tests: str) -> Outcome:
        outcomes = run(*tests)
        for what_your_test_raised in outcomes.errors:
            raise what_your_test_raised
        return outcomes.outcome

    return run_right


@pytest.fixture
def run_on(run: Callable[..., Outcomes]) -> Callable[..., Outcome]:
    """A function that runs tests on the broken application of a name."""

    def run_on(broken: str, *tests: str, watching: Sequence[object] = ()) -> Outcome:
        with changed_by(BROKEN[broken]):
            return run(*tests, watching=watching).outcome

    return run_on


@pytest.fixture
def run_right_but(run_right: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """A function that runs tests on an application that is right, and different."""

    def run_right_but(different: str, *tests: str) -> Outcome:
        with changed_by(RIGHT[different]):
            return run_right(*tests)

    return run_right_but


@contextmanager
def changed_by(source: str) -> Iterator[None]:
    """Let the application do something else while the block lasts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "changing", made_of(CHANGING, "changing"))
        made_of(source, "changed").apply(patch)
        yield


def made_of(source: str, name: str) -> ModuleType:
    """Return a module that a text of the course makes."""
    module = ModuleType(name)
    exec(source, vars(module))  # noqa: S102 (it is the course's own)
    return module
