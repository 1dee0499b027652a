"""One set of tests is run on many applications, and each has a report of its own."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from handrail.runner import Job, Report
from handrail.runner.host.forks import IS_POSSIBLE, Forks
from handrail.runner.host.forkserver import Ahead
from handrail.runner.trial import Trial

pytestmark = pytest.mark.skipif(not IS_POSSIBLE, reason="only Linux has safe forks")

TryOut = Callable[..., list[Report | None]]

GOOD = "def answer():\n    return 42\n"
TESTS = """\
def test_answer():
    '''The answer is 42.'''
    from app import answer
    assert answer() == 42

def test_again():
    '''It stays so.'''
    from app import answer
    assert answer() == 42
"""

PROGRAM = """\
import subprocess
import sys

import pytest

@pytest.fixture
def run_program():
    return lambda: subprocess.run([sys.executable, "-c", "print(42)"], check=True)

@pytest.fixture(autouse=True)
def program(run_program):
    run_program()
"""


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """Servers for all tests here."""
    with closing(Forks(Ahead(("flask",)))) as forks:
        yield forks


@pytest.fixture
def try_out(forks: Forks, tmp_path: Path) -> TryOut:
    """A function that tries versions of `app/__init__.py`, and returns the reports."""

    def try_out(
        *versions: str, conftest: str = "", is_short: bool = False
    ) -> list[Report | None]:
        test = tmp_path / "tests/test_it.py"
        test.parent.mkdir()
        test.write_text(TESTS, "utf-8")
        test.with_name("conftest.py").write_text(conftest, "utf-8")
        applications = tuple(tmp_path / f"{n}" for n in range(len(versions)))
        for folder, version in zip(applications, versions, strict=True):
            (folder / "app").mkdir(parents=True)
            (folder / "app/__init__.py").write_text(version, "utf-8")
        job = Job(tmp_path / "application", test.parent, (test,), 20.0)
        reports = forks.try_out(Trial(job, applications, is_short))
        assert all(folder.is_dir() for folder in applications)
        return reports

    return try_out


def outcomes(report: Report | None) -> list[str]:
    """Return how each test of a run ended."""
    assert report is not None
    return [result.outcome for result in report.results]


def test_each_application_has_its_own_report(try_out: TryOut) -> None:
    wrong = GOOD.replace("42", "43")

    first, second, third = try_out(GOOD, wrong, GOOD.replace("42", "6 * 7"))

    assert first is not None
    assert first.passed
    assert outcomes(second) == ["failed", "failed"]
    assert outcomes(third) == ["passed", "passed"]


def test_a_failure_is_told_as_a_worker_tells_it(try_out: TryOut) -> None:
    [report] = try_out(GOOD.replace("42", "43"))

    assert report is not None
    result = report.results[0]
    assert result.error == "AssertionError"
    assert result.finding is not None
    assert result.finding.expected == "answer() == 42"
    assert result.finding.found == "43"


ODD = {
    "no Python": "def answer(\n",
    "ends the process": "import os\nos._exit(0)\n",
    "dies": "import os\nos.abort()\n",
    "stops pytest": "def answer():\n    raise KeyboardInterrupt\n",
    "equal to all": (
        "class Any:\n    def __eq__(self, _): return True\n    __hash__ = None\n"
        "def answer():\n    return Any()\n"
    ),
}


@pytest.mark.parametrize("kind", ODD)
def test_a_run_that_does_not_end_well_has_no_report(try_out: TryOut, kind: str) -> None:
    """The one after it has."""
    odd, good = try_out(ODD[kind], GOOD)

    assert odd is None or not odd.passed
    assert outcomes(good) == ["passed", "passed"]


def test_an_endless_run_is_ended(forks: Forks, try_out: TryOut, tmp_path: Path) -> None:
    try_out(GOOD)
    (tmp_path / "0/app/__init__.py").write_text("while True: pass\n", "utf-8")
    tests = tmp_path / "tests"
    job = Job(tmp_path / "application", tests, (tests / "test_it.py",), 0.5)
    Trial.told_of(tmp_path / "0").unlink()

    assert forks.try_out(Trial(job, (tmp_path / "0",))) == [None]


@pytest.mark.parametrize("kind", ODD)
def test_where_the_first_failure_is_enough_each_has_a_report(
    try_out: TryOut, kind: str
) -> None:
    wrong, odd, good = try_out(GOOD.replace("42", "43"), ODD[kind], GOOD, is_short=True)

    assert outcomes(wrong) == ["failed"]
    assert odd is not None
    assert not odd.passed
    assert good is not None
    assert good.passed


def test_tests_start_programs_themselves(try_out: TryOut) -> None:
    (report,) = try_out(GOOD, conftest=PROGRAM)

    assert outcomes(report) == ["passed", "passed"]


def test_a_trial_says_the_same_at_both_ends(tmp_path: Path) -> None:
    job = Job(tmp_path / "application", tmp_path, (tmp_path / "test_it.py",), 2.0, ())
    trial = Trial(job, (tmp_path / "0", tmp_path / "1"), is_short=True, server="url")

    assert Trial.decode(trial.encode()) == trial
