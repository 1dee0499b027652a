"""The calls that are made of Windows; what Windows does with them is not shown here."""

import subprocess
import sys
import types
from typing import Any, cast

import pytest

from handrail.runner.host.jobs import hold
from handrail.runner.memory import MEMORY


class Job:
    """Notes what was set."""

    def __init__(self) -> None:
        self.limits: dict[str, Any] = {"BasicLimitInformation": {"LimitFlags": 0}}
        self.processes: list[int] = []


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module `win32job` that takes what the real one takes."""
    module = types.ModuleType("win32job")
    vars(module).update(
        JobObjectExtendedLimitInformation=9,
        JOB_OBJECT_LIMIT_JOB_MEMORY=0x200,
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE=0x2000,
        CreateJobObject=lambda _attributes, _name: Job(),
        QueryInformationJobObject=lambda job, _kind: job.limits,
        SetInformationJobObject=lambda job, _, limits: setattr(job, "limits", limits),
        AssignProcessToJobObject=lambda job, handle: job.processes.append(handle),
    )
    monkeypatch.setitem(sys.modules, "win32job", module)
    monkeypatch.setattr(sys, "platform", "win32")


@pytest.mark.usefixtures("windows")
def test_a_process_is_put_into_a_job_that_ends_it() -> None:
    process = types.SimpleNamespace(_handle=44)
    job = hold(cast("subprocess.Popen[bytes]", process))

    assert isinstance(job, Job)
    assert job.processes == [44]
    assert job.limits["JobMemoryLimit"] == MEMORY
    assert job.limits["BasicLimitInformation"]["LimitFlags"] == 0x2200


def test_elsewhere_there_is_none() -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has jobs")
    process = types.SimpleNamespace(_handle=44)

    assert hold(cast("subprocess.Popen[bytes]", process)) is None
