"""Notices what a learner saves."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watchfiles import DefaultFilter, watch

from handrail.workspace.files import SKIPPED

STEP_MILLISECONDS = 3


@dataclass(frozen=True)
class Saved:
    """A file of the workspace changed."""


def watch_saves(
    root: Path, report: Callable[[Saved], None], stop: threading.Event
) -> None:
    """Report changes below a folder until told to stop."""
    changes = watch(
        root,
        watch_filter=WorkspaceFilter(),
        step=STEP_MILLISECONDS,
        stop_event=stop,
        rust_timeout=200,
        raise_interrupt=False,
    )
    for _ in changes:
        report(Saved())


class WorkspaceFilter(DefaultFilter):
    """Lets through what a person saves, not what programs write beside it."""

    ignore_dirs = (*DefaultFilter.ignore_dirs, *SKIPPED)
