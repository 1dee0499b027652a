"""Job objects of Windows: what is in one ends with it.

Source: "Job Objects" in Microsoft's documentation of Win32.
"""

import importlib
import subprocess
import sys
from typing import Any, Protocol

from handrail.runner.memory import MEMORY


class Hold(Protocol):
    """Holds a job; when it is closed, the system ends the job's processes."""

    def Close(self) -> None:  # noqa: N802 (as pywin32 spells it)
        """Let go of the job."""


def hold(process: "subprocess.Popen[bytes]") -> Hold | None:
    """Put a process into a new job, with all that it starts from now on.

    They have `MEMORY` bytes together.

    Returns:
        What holds the job; None where there are no jobs.
    """
    if sys.platform != "win32":
        return None
    win32job: Any = importlib.import_module("win32job")
    job: Hold = win32job.CreateJobObject(None, "")
    kind = win32job.JobObjectExtendedLimitInformation
    limits = win32job.QueryInformationJobObject(job, kind)
    limits["JobMemoryLimit"] = MEMORY
    limits["BasicLimitInformation"]["LimitFlags"] = (
        win32job.JOB_OBJECT_LIMIT_JOB_MEMORY
        | win32job.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
    )
    win32job.SetInformationJobObject(job, kind, limits)
    win32job.AssignProcessToJobObject(job, int(vars(process)["_handle"]))
    return job
