"""Does once, before it matters, what is slow for the first time in a process."""

import gc
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from flask import Flask

from handrail.runner.job import Job
from handrail.runner.worker.imports import import_early
from handrail.runner.worker.plugin import Reporter
from handrail.runner.worker.seals import seal_early
from handrail.runner.worker.session import arguments

ALLOCATIONS = 20_000  # between two looks; Python's own number is 700
TEST = "def test_rehearsal():\n    assert [1] == [2]\n"


def warm_up(libraries: Iterable[str]) -> None:
    """Load libraries, send a request, and run a test that fails.

    Args:
        libraries: Their modules; what is not installed is passed over.
    """
    libraries = [*libraries]
    import_early(libraries)
    Flask(__name__).test_client().get("/")
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
        run_test(Path(folder))
    seal_early(libraries)
    # What is loaded by now stays: the collector need not look at it again and again,
    # and in the second that a run lasts it need not look often.
    gc.collect()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS)


def run_test(folder: Path) -> Reporter:
    """Run a test of its own in an empty folder, as those of a job are run."""
    test = folder / "test_rehearsal.py"
    test.write_text(TEST, encoding="utf-8")
    job = Job(folder, folder, (test,))
    reporter = Reporter(job, lambda _: None)
    reporter.kept.lay_out()
    pytest.main(arguments(job, folder / "tmp"), plugins=[reporter])
    sys.modules.pop(test.stem, None)
    return reporter
