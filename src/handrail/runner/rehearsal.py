"""Does once, before it matters, what is slow for the first time in a process."""

import contextlib
import gc
import importlib
from collections.abc import Iterable
from pathlib import Path

from flask import Flask

from handrail.runner.failure import failed_check


def warm_up(libraries: Iterable[str]) -> None:
    """Load libraries, then send a request and look at a failure, as a test would.

    Args:
        libraries: Their modules; what is not installed is passed over.
    """
    for name in libraries:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    Flask(__name__).test_client().get("/")
    look_at_a_failure()
    # What is loaded by now stays: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()


def look_at_a_failure() -> None:
    """Find the source of a failed statement: that goes through all modules."""
    try:
        fail()
    except AssertionError as error:
        failed_check(error, Path(__file__), Path(__file__).parent)


def fail() -> None:
    """Fail as a test does."""
    raise AssertionError
