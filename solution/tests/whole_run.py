"""Whole runs: at their end, one looks back on what all tests have seen.

Where workers share a run (`pytest -n 2`), each tells the process that started them what
it saw, and that process judges. In a run of one process, a test does.
"""

from pathlib import Path
from typing import Any

import pytest

from app import create_app
from tests.answers import Answers, unseen
from tests.client import OutsideClient

FOUND = pytest.StashKey[int]()
TESTS = Path(__file__).parent
FILES = frozenset(TESTS.rglob("test_*.py"))
IS_WHOLE = pytest.StashKey[bool]()
PROBLEMS = pytest.StashKey[list[str]]()


@pytest.fixture
def whole_run(request: pytest.FixtureRequest) -> None:
    """Nothing, but for the end of a whole run: a part of one tells too little."""
    if not is_whole(request.session):
        pytest.skip("this is not a whole run")


@pytest.fixture
def seen(request: pytest.FixtureRequest, whole_run: None) -> Answers:
    """What the endpoints have answered in all tests but those that look back."""
    if is_worker(request.config):
        pytest.skip("the process that started this one looks back")
    return OutsideClient.answers


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, items: list[pytest.Item]
) -> None:
    """Have the tests that look back wait for the others.

    Comes before the options that leave tests out, such as -k, have done so.
    """
    session.stash[FOUND] = len(items)
    items.sort(key=lambda item: "whole_run" in getattr(item, "fixturenames", ()))


def is_worker(config: pytest.Config) -> bool:
    """Tell whether this process has but a share of the tests to run."""
    return hasattr(config, "workeroutput")


def is_whole(session: pytest.Session) -> bool:
    """Tell whether all tests that there are run, in this process or in its like."""
    files = {item.path for item in session.items}
    names_tests = any("::" in argument for argument in session.config.args)
    leaves_out = len(session.items) != session.stash.get(FOUND, None)
    return files >= FILES and not (names_tests or leaves_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker tells at its end; one that crashed tells nothing."""
    told = getattr(node, "workeroutput", {})
    OutsideClient.answers.update(map(tuple, told.get("answers", ())))
    node.config.stash[IS_WHOLE] = told.get("is_whole", False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell what this worker saw; or judge what all workers did."""
    if is_worker(session.config):
        output = vars(session.config)["workeroutput"]
        output["answers"] = sorted(OutsideClient.answers)
        output["is_whole"] = is_whole(session)
    elif session.config.stash.get(IS_WHOLE, False):
        judge(session, unseen(create_app("testing"), OutsideClient.answers))


def judge(session: pytest.Session, problems: list[str]) -> None:
    """Have the run fail, and tell why, if there are problems."""
    if problems:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        session.config.stash[PROBLEMS] = problems


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show what the look back has found."""
    for problem in config.stash.get(PROBLEMS, []):
        terminalreporter.write_line(f"FAILED {problem}", red=True)
