"""A session in a small course, whose runs are made up, and a console to read."""

import io
from collections.abc import Callable

import pytest
from at_work import course, runs, session
from made_up_runs import MadeUpRuns
from rich.console import Console

from handrail.terminal.console import THEME

__all__ = ["console", "course", "passing", "runs", "session", "shown"]


@pytest.fixture
def passing(runs: MadeUpRuns) -> set[str]:
    """The names of the test files that pass; a test adds to it."""
    return runs.passing


@pytest.fixture
def console() -> Console:
    return Console(
        file=io.StringIO(), width=100, height=60, theme=THEME, highlight=False
    )


@pytest.fixture
def shown(console: Console) -> Callable[[], str]:
    """A function that returns what was printed since it was last called."""

    def shown() -> str:
        stream = console.file
        assert isinstance(stream, io.StringIO)
        text = stream.getvalue()
        stream.seek(0)
        stream.truncate()
        return text

    return shown
