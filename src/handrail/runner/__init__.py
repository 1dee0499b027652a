"""Runs a learner's code in a process of its own: a job goes in, a report comes out."""

from handrail.runner.job import (
    Exchange,
    Frame,
    Job,
    Report,
    TestResult,
    Trouble,
)
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
