import os
import subprocess
import sys
from pathlib import Path

import pytest

from handrail.runner import Job
from handrail.runner.host import platforms
from handrail.runner.host.replica import Replica
from handrail.runner.host.spawn import assign, environment, spawn


def test_only_what_a_process_needs_is_inherited() -> None:
    machine = {
        "PATH": "/bin",
        "LC_ALL": "C",
        "VIRTUAL_ENV": "/v",
        "SECRET_KEY": "s",
        "FLASK_DEBUG": "1",
        "DATABASE_URL": "d",
        "PYTEST_ADDOPTS": "-x",
    }
    kept = environment(machine, "m")

    assert kept.items() >= {"PATH": "/bin", "LC_ALL": "C", "VIRTUAL_ENV": "/v"}.items()
    assert kept[platforms.MARK] == "m"
    assert not {"SECRET_KEY", "FLASK_DEBUG", "DATABASE_URL", "PYTEST_ADDOPTS"} & set(
        kept
    )


def test_no_python_starts_with_the_learners_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "my-app/.handrail").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "my-app")
    path = os.pathsep.join([".", "", "app", str(tmp_path / "tools")])

    assert environment({"PYTHONPATH": path}, "m")["PYTHONPATH"] == str(
        tmp_path / "tools"
    )


def test_the_program_itself_loads_neither_flask_nor_pytest() -> None:
    code = "import sys, handrail.runner; print({'flask', 'pytest'} & set(sys.modules))"
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}
    out = subprocess.run(
        [sys.executable, "-c", code],
        env=path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert out.stdout == "set()\n"


def test_a_worker_that_cannot_have_a_copy_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Replica) -> None:
        raise OSError(28, "No space left on device")

    worker = spawn()
    monkeypatch.setattr(Replica, "sync", refuse)
    with pytest.raises(OSError, match="No space left"):
        assign(worker, Job(tmp_path, tmp_path, ()))

    assert worker.process.poll() is not None
    assert not Path(worker.folder.name).exists()
