"""Whole runs: some tests look back on all the others, and wait for their end."""

import os
from pathlib import Path

import pytest

FOUND = pytest.StashKey[int]()
TESTS = Path(__file__).parent
FILES = frozenset(TESTS.rglob("test_*.py"))


def put_last(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Have the tests that want the fixture `whole_run` wait for the others.

    Call it before the options that leave tests out, such as -k, have done so.
    """
    session.stash[FOUND] = len(items)
    items.sort(key=lambda item: "whole_run" in getattr(item, "fixturenames", ()))


def is_whole(session: pytest.Session) -> bool:
    """Tell whether this process runs all tests that there are."""
    files = {item.path for item in session.items}
    names_tests = any("::" in argument for argument in session.config.args)
    leaves_out = len(session.items) < session.stash[FOUND]
    shares = "PYTEST_XDIST_WORKER" in os.environ
    return files >= FILES and not (names_tests or leaves_out or shares)
