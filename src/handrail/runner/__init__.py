"""Runs a learner's code in a process of its own: a job goes in, a report comes out.

`host` starts, hears, judges and ends that process, and trusts nothing of it. `worker`
is what runs in it, beside the learner's code. What stands in this folder is known to
both: the words that they speak, and what is the learner's.
"""

import importlib
from typing import TYPE_CHECKING, Any

from handrail.runner.job import (
    Exchange,
    Finding,
    Frame,
    Header,
    Job,
    Report,
    Statement,
    TestResult,
    Trouble,
)

if TYPE_CHECKING:
    from handrail.runner.host.process import CancelledError, run
    from handrail.runner.host.standby import Standby

__all__ = [
    "CancelledError",
    "Exchange",
    "Finding",
    "Frame",
    "Header",
    "Job",
    "Report",
    "Standby",
    "Statement",
    "TestResult",
    "Trouble",
    "run",
]


def __getattr__(name: str) -> Any:
    """Load what starts processes when it is asked for: a hint starts none."""
    if name not in __all__:
        raise AttributeError(name)
    home = "standby" if name == "Standby" else "process"
    return getattr(importlib.import_module(f"handrail.runner.host.{home}"), name)
