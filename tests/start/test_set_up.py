"""`start.py`: what it installs, and when. CI does that from a clone without `.venv`."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


def test_the_first_run_installs_what_is_locked_and_starts_the_course(
    start: ModuleType, commands: list[list[str]]
) -> None:
    assert start.main([]) == 0
    make, locked, own, check, course = commands
    assert make == ["venv", "with pip"]
    assert {"--no-deps", "--require-hashes"} <= set(locked)
    assert locked[-1].endswith("course.txt")
    assert "-e" in own
    assert check[1:] == ["-m", "pip", "check"]
    assert course[1:5] == ["-P", "-m", "handrail", "start"]


def test_the_second_run_installs_nothing(
    start: ModuleType, commands: list[list[str]]
) -> None:
    start.main([])
    commands.clear()
    start.main(["hint", "--json"])

    assert [c[1:] for c in commands] == [["-P", "-m", "handrail", "hint", "--json"]]


def test_what_development_needs_is_added_to_what_the_course_needs(
    start: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    start.main([])
    commands.clear()
    monkeypatch.chdir(start.ROOT)
    start.main(["test", "-x"])

    assert commands[0][-1].endswith("dev.txt")
    assert commands[-1][1:3] == ["-m", "pytest"]
    assert commands[-1][3:] == ["-n", "auto", "--dist", "worksteal", "-x"]


def test_the_notebooks_have_a_lock_of_their_own(
    start: ModuleType, commands: list[list[str]]
) -> None:
    start.main([])
    commands.clear()
    start.main(["notebooks", "mine"])

    assert commands[0][-1].endswith("notebooks.txt")
    assert commands[-1][1:] == ["-P", "-m", "handrail", "notebooks", "mine"]


def test_uv_is_used_where_it_is(
    start: ModuleType,
    install: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(install, "find_uv", lambda: "/bin/uv")
    start.main([])

    assert commands[0] == ["venv", "without pip"]
    assert [c[:3] for c in commands[1:3]] == [["/bin/uv", "pip", "install"]] * 2
    assert commands[3][:3] == ["/bin/uv", "pip", "check"]


def lock_changes(install: ModuleType) -> None:
    (install.ROOT / "requirements/dev.txt").write_text("flask==3.1.4", "utf-8")


def folder_moves(install: ModuleType) -> None:
    vars(install)["ROOT"] = install.ROOT / "moved"


def python_changes(install: ModuleType) -> None:
    (stamp,) = install.VENV.glob("*.stamp")
    stamp.write_text(f"3.10.1{stamp.read_text('utf-8')[6:]}", "utf-8")


def python_goes(install: ModuleType) -> None:
    python = install.VENV / install.PYTHON
    python.unlink()
    if os.name != "nt":
        python.symlink_to("/no/python")


def stamp_breaks(install: ModuleType) -> None:
    (stamp,) = install.VENV.glob("*.stamp")
    stamp.write_bytes(b"\xff")


def never_ended(install: ModuleType) -> None:
    (stamp,) = install.VENV.glob("*.stamp")
    stamp.unlink()


@pytest.mark.parametrize(
    "event",
    [
        lock_changes,
        folder_moves,
        python_changes,
        python_goes,
        stamp_breaks,
        never_ended,
    ],
)
def test_a_venv_that_is_not_as_it_was_left_is_made_anew(
    start: ModuleType,
    install: ModuleType,
    commands: list[list[str]],
    event: Callable[[ModuleType], None],
) -> None:
    start.main(["list"])
    commands.clear()
    event(install)

    assert start.main(["list"]) == 0
    assert commands[0] == ["venv", "with pip"]
    assert len(commands) == 5


def test_a_venv_without_pip_is_made_anew_where_pip_is_needed(
    start: ModuleType,
    install: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start.main(["list"])
    commands.clear()
    monkeypatch.setattr(install, "works", lambda command: "import pip" not in command)
    start.main(["verify"])

    assert commands[0] == ["venv", "with pip"]


def test_a_second_start_waits_and_then_finds_all_done(
    start: ModuleType,
    install: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = contextlib.ExitStack()
    first.enter_context(start.alone())

    def the_first_ends(seconds: float) -> None:
        install.set_up("course", [])
        commands.clear()
        first.close()

    monkeypatch.setattr(start.time, "sleep", the_first_ends)
    assert start.main(["list"]) == 0

    assert "Another start.py is setting up this folder" in capsys.readouterr().out
    assert [c[1:] for c in commands] == [["-P", "-m", "handrail", "list"]]


def test_where_nothing_can_be_locked_it_goes_on(
    start: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    if start.os.name != "nt":

        def no_locks(*_: object) -> None:
            raise OSError(37, "No locks available")

        monkeypatch.setattr(start.fcntl, "flock", no_locks)

    assert start.main(["list"]) == 0
    assert len(commands) == 5


@pytest.mark.parametrize("interrupted", [False, True])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_after_a_failure_or_ctrl_c_at_any_step_all_is_made_anew(
    start: ModuleType,
    install: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    *,
    step: int,
    interrupted: bool,
) -> None:
    def stop(command: list[str]) -> None:
        commands.append(command)
        if len(commands) > step:
            raise KeyboardInterrupt if interrupted else install.SetUpError

    with monkeypatch.context() as broken:
        broken.setattr(install, "run_installer", stop)
        assert start.main([]) == (130 if interrupted else 1)
    commands.clear()
    assert start.main([]) == 0
    assert len(commands) == 5


def test_it_is_told_what_it_was_started_with(
    start: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "python_as_typed", lambda: "python3.11")
    start.main(["hint"])

    assert os.environ["HANDRAIL_PYTHON"] == "python3.11"


@pytest.mark.skipif(os.name == "nt", reason="Windows has a launcher")
@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("here/python3", "python3"),
        ("other/python3", "'{}/my python/python3'"),
        ("shims/python3", "python3"),
        (None, "'{}/my python/python3'"),
    ],
)
def test_a_python_is_named_as_it_can_be_typed(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    found: str | None,
    words: str,
) -> None:
    for folder in ("my python", "other", "shims"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "python3").touch()
    (tmp_path / "here").symlink_to(tmp_path / "my python")
    monkeypatch.setattr(start.sys, "executable", str(tmp_path / "my python/python3"))
    place = str(tmp_path / found) if found else None
    monkeypatch.setattr(start.shutil, "which", lambda _: place)

    assert start.python_as_typed() == words.format(tmp_path)
