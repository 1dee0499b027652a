"""How saves are noticed: what the system tells is played, save where it is said."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest
from watchfiles import Change

from handrail.terminal import saves
from handrail.terminal.saves import (
    Changes,
    Polled,
    Saved,
    WorkspaceFilter,
    own_folders,
    watch_saves,
)
from handrail.workspace.files import read_tree, write_tree

Act = Callable[[], object]
Told = Iterator[Changes]
Play = Callable[[Callable[..., Told]], list[Saved | Polled]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_tree(tmp_path / "work", {"app/a.py": b"1"})
    return tmp_path / "work"


@pytest.fixture
def play(root: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """A function that watches what is told until that ends; it returns the reports."""

    def play(tell: Callable[..., Told]) -> list[Saved | Polled]:
        stop, reports = threading.Event(), list[Saved | Polled]()

        def watch(*folders: Path, **_: object) -> Told:
            yield from tell(*folders)
            stop.set()

        monkeypatch.setattr(saves, "watch", watch)
        watch_saves(root, reports.append, stop)
        return reports

    return play


def change(file: Path, kind: Change = Change.modified) -> Changes:
    """Return what the system tells of one file."""
    return {(kind, str(file))}


def test_what_is_told_is_reported(root: Path, play: Play) -> None:
    def tell(*_: Path) -> Told:
        yield change(root / "app/a.py")

    assert play(tell) == [Saved()]


def test_nothing_is_reported_of_silence(play: Play) -> None:
    def tell(*_: Path) -> Told:
        yield set()
        yield set()

    assert play(tell) == []


def test_what_is_not_told_is_seen(root: Path, play: Play) -> None:
    def tell(*_: Path) -> Told:
        write_tree(root, {"app/a.py": b"2"})
        yield set()
        yield set()

    assert play(tell) == [Saved()]


class Moments(threading.Event):
    """What is to happen, one thing in each second that is waited for; then the end."""

    def __init__(self, *acts: Act) -> None:
        super().__init__()
        self.acts = [*acts]

    def wait(self, timeout: float | None = None) -> bool:
        if self.acts:
            self.acts.pop(0)()
        else:
            self.set()
        return self.is_set()


def test_a_folder_that_goes_and_comes_back_as_it_was_is_reported_twice(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_tree(root)
    reports: list[tuple[str, bool]] = []
    stop = Moments(
        lambda: shutil.rmtree(root),
        lambda: None,
        lambda: write_tree(root, before),
    )

    def vanish(*folders: Path, **_: object) -> Told:
        raise FileNotFoundError(folders)

    monkeypatch.setattr(saves, "watch", vanish)
    watch_saves(root, lambda e: reports.append((type(e).__name__, root.exists())), stop)

    assert reports == [("Saved", False), ("Saved", True)]


def test_a_folder_that_was_made_anew_is_watched_anew(root: Path, play: Play) -> None:
    told: list[int] = []

    def tell(*folders: Path) -> Told:
        told.append(len(folders))
        if len(told) == 1:
            shutil.rmtree(root)
            write_tree(root, {"app/a.py": b"2"})
            yield change(root, Change.deleted)

    assert play(tell) == [Saved()]
    assert len(told) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="one watch is for a whole tree")
def test_the_learners_folders_alone_are_watched(root: Path, play: Play) -> None:
    watched: list[set[str]] = []
    for name in [".venv/lib", "node_modules/x", "app/__pycache__"]:
        (root / name).mkdir(parents=True)

    def tell(*folders: Path) -> Told:
        watched.append({f.relative_to(root).as_posix() for f in folders})
        if len(watched) == 1:
            (root / "app/api").mkdir()
            yield change(root / "app/api", Change.added)

    play(tell)
    assert watched == [{".", "app"}, {".", "app", "app/api"}]


@pytest.mark.parametrize(
    "error", [OSError("OS file watch limit reached."), RuntimeError("Too many files")]
)
def test_where_nothing_can_be_told_the_folder_is_looked_at(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    stop = Moments(lambda: write_tree(root, {"app/a.py": b"2"}))
    reports: list[Saved | Polled] = []

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(saves, "watch", refuse)
    watch_saves(root, reports.append, stop)

    told = saves.NOTHING_TOLD.format(doctor="handrail doctor")
    assert reports == [Polled(told), Saved()]


def test_a_shared_drive_is_reported(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "silent_drive", lambda folder: "nfs4")

    [report] = play(lambda *folders: iter([]))
    assert isinstance(report, Polled)
    assert "nfs4" in report.why


@pytest.mark.parametrize("name", ["work", "venv", "instance", "node_modules/x", ".git"])
def test_the_system_tells_of_a_save_below_any_folder(tmp_path: Path, name: str) -> None:
    """Nothing is played here."""
    root = tmp_path / name / "work"
    write_tree(root, {"app/a.py": b"0"})
    reports: SimpleQueue[Saved | Polled] = SimpleQueue()
    stop = threading.Event()
    watcher = threading.Thread(target=watch_saves, args=(root, reports.put, stop))
    watcher.start()
    try:
        assert saved_until_reported(root / "app/a.py", reports) == Saved()
    finally:
        stop.set()
        watcher.join()


def saved_until_reported(
    file: Path, reports: "SimpleQueue[Saved | Polled]"
) -> Saved | Polled | None:
    """Save a file until that is reported: the watch may not have begun."""
    for number in range(200):
        file.write_text(str(number))
        try:
            return reports.get(timeout=0.1)
        except Empty:
            continue
    return None


@pytest.mark.parametrize("path", ["app/a.py", "run.py", "env/a.py", "app/venv/x.html"])
def test_the_learners_files_pass_the_filter(root: Path, path: str) -> None:
    assert WorkspaceFilter(root)(Change.modified, str(root / path))


@pytest.mark.parametrize(
    "path",
    [
        "app/__pycache__/a.pyc",
        "app/__pycache__",
        ".handrail/progress.json",
        ".venv/a.py",
        "env/lib/a.py",
        "instance/app.db",
        "app/.a.py.swp",
        "app/a.py~",
    ],
)
def test_what_programs_write_does_not(root: Path, path: str) -> None:
    write_tree(root, {"env/pyvenv.cfg": b""})

    assert not WorkspaceFilter(root)(Change.modified, str(root / path))


def test_no_folder_is_none(tmp_path: Path) -> None:
    assert own_folders(tmp_path / "gone") == {}
