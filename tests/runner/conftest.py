"""A learner's application and its tests, tiny, in a folder of their own."""

import contextlib
import os
import select
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.runner import Job, Report, run
from handrail.runner.host.replica import Replica

Check = Callable[..., Report]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "my äpp ♥"
    folder.mkdir()
    return folder


@pytest.fixture
def tests_root(tmp_path: Path) -> Path:
    folder = tmp_path / "kept tests"
    folder.mkdir()
    return folder


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files; the runner leaves none in it."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert not list(folder.iterdir())


@pytest.fixture
def check(workspace: Path, tests_root: Path, scratch: Path) -> Check:
    """A function that runs test code against the source of `app/__init__.py`."""

    def check(
        app: str,
        *tests: str,
        seconds: float = 20.0,
        cancelled: threading.Event | None = None,
    ) -> Report:
        package = workspace / "app"
        package.mkdir(exist_ok=True)
        (package / "__init__.py").write_text(app, "utf-8")
        files = []
        for number, source in enumerate(tests, start=1):
            files.append(tests_root / f"test_{number}.py")
            files[-1].write_text(source, "utf-8")
        report = run(Job(workspace, tests_root, tuple(files), seconds), cancelled)
        assert not list(package.rglob("*.pyc"))
        return report

    return check


@pytest.fixture(scope="module")
def run_once(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """A function that runs one file of tests; its report serves a whole module."""

    def run_once(app: str, tests: str) -> Report:
        workspace = tmp_path_factory.mktemp("workspace")
        tests_root = tmp_path_factory.mktemp("tests")
        (workspace / "app").mkdir()
        (workspace / "app/__init__.py").write_text(app, "utf-8")
        test = tests_root / "test_it.py"
        test.write_text(tests, "utf-8")
        return run(Job(workspace, tests_root, (test,)))

    return run_once


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the pipes of a workspace in its copies, too, which leave them out."""
    sync = Replica.sync

    def sync_with_pipes(replica: Replica) -> None:
        sync(replica)
        for pipe in filter(Path.is_fifo, replica.source.iterdir()):
            with contextlib.suppress(FileExistsError):
                (replica.target / pipe.name).hardlink_to(pipe)

    monkeypatch.setattr(Replica, "sync", sync_with_pipes)


@pytest.fixture
def lifeline(workspace: Path, piped: None) -> Iterator[Callable[[], bytes]]:
    """A pipe, `lifeline` in the workspace, that code of a test can hold open.

    The function returns what was written to it once no process holds it any more.
    """
    if sys.platform == "win32":
        pytest.skip("named pipes are files on POSIX alone")
    path = workspace / "lifeline"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def until_all_are_gone() -> bytes:
        data = b""
        while True:
            ready, _, _ = select.select([reader], [], [], 5)
            assert ready, "a process still lives"
            piece = os.read(reader, 1000)
            if not piece:
                return data
            data += piece

    yield until_all_are_gone
    os.close(reader)
