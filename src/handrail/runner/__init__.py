"""Runs a learner's code in a process of its own: a job goes in, a report comes out."""

import importlib
from typing import TYPE_CHECKING, Any

from handrail.runner.job import (
    Exchange,
    Frame,
    Job,
    Report,
    TestResult,
    Trouble,
)

if TYPE_CHECKING:
    from handrail.runner.process import CancelledError, run
    from handrail.runner.standby import Standby

__all__ = [
    "CancelledError",
    "Exchange",
    "Frame",
    "Job",
    "Report",
    "Standby",
    "TestResult",
    "Trouble",
    "run",
]


def __getattr__(name: str) -> Any:
    """Load what starts processes when it is asked for: a hint starts none."""
    if name not in __all__:
        raise AttributeError(name)
    home = "standby" if name == "Standby" else "process"
    return getattr(importlib.import_module(f"handrail.runner.{home}"), name)
