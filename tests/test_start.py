"""`start.py`, up to the installers: those run in CI, from a clone without a `.venv`."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, in a clone of its own."""
    spec = importlib.util.spec_from_file_location("start", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    python = tmp_path / ".venv/bin/python"
    (tmp_path / "requirements").mkdir()
    for name in ("course", "dev"):
        (tmp_path / f"requirements/{name}.txt").write_text("flask==3.1.3", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", python)
    return module


def without_uv() -> None:
    """There is no uv."""


@pytest.fixture
def commands(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that the script would run."""
    seen: list[list[str]] = []

    def note(command: list[str]) -> int:
        seen.append(command)
        start.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        start.PYTHON.touch()
        return 0

    for name in ("check", "check_with_progress", "run"):
        monkeypatch.setattr(start, name, note)
    monkeypatch.setattr(start, "find_uv", without_uv)
    return seen


def test_the_first_run_installs_what_is_locked_and_starts_the_course(
    start: ModuleType, commands: list[list[str]]
) -> None:
    assert start.main([]) == 0
    make, locked, own, course = commands
    assert make[1:3] == ["-m", "venv"]
    assert "--require-hashes" in locked
    assert locked[-1].endswith("course.txt")
    assert "-e" in own
    assert course[1:4] == ["-m", "handrail", "start"]


def test_the_second_run_installs_nothing(
    start: ModuleType, commands: list[list[str]]
) -> None:
    start.main([])
    commands.clear()
    start.main(["hint", "--json"])

    assert [c[1:] for c in commands] == [["-m", "handrail", "hint", "--json"]]


def test_a_changed_lock_is_installed_again(
    start: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    start.main(["list"])
    commands.clear()
    (tmp_path / "requirements/course.txt").write_text("flask==3.1.4", "utf-8")
    start.main(["list"])

    assert len(commands) == 3


def test_tests_need_what_development_needs(
    start: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(start.ROOT)
    start.main(["test", "-x"])

    assert any(word.endswith("dev.txt") for c in commands for word in c)
    assert commands[-1][1:] == ["-m", "pytest", "-n", "auto", "-x"]


def test_uv_is_used_where_it_is(
    start: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "find_uv", lambda: "/bin/uv")
    start.main([])

    assert [c[0] for c in commands[:3]] == ["/bin/uv"] * 3


def test_a_failed_install_says_what_failed_and_is_tried_again(
    start: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(command: list[str]) -> None:
        raise subprocess.CalledProcessError(1, command)

    with monkeypatch.context() as broken:
        broken.setattr(start, "check_with_progress", fail)
        assert start.main([]) == 1

    assert "course.txt" in capsys.readouterr().out
    commands.clear()
    assert start.main([]) == 0
    assert len(commands) == 3


def test_an_old_python_is_told_so(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))

    assert start.main([]) == 1
    assert "Python 3.11 or newer" in capsys.readouterr().out


def test_pips_many_lines_become_one(
    start: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    talk = "print('Collecting flask==3.1.3'); print('  Downloading'); print('Done')"
    start.check_with_progress([sys.executable, "-c", talk])

    assert capsys.readouterr().out.strip() == "1  flask==3.1.3"


def test_a_failing_pip_is_noticed(start: ModuleType) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        start.check_with_progress([sys.executable, "-c", "raise SystemExit(2)"])


@pytest.mark.parametrize(("code", "found"), [(0, True), (127, False)])
def test_a_uv_that_does_not_run_is_none(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, *, code: int, found: bool
) -> None:
    answer = subprocess.CompletedProcess(["uv"], code, b"")
    monkeypatch.setattr(start.shutil, "which", lambda _: "/shims/uv")
    monkeypatch.setattr(start.subprocess, "run", lambda *_, **__: answer)

    assert start.find_uv() == ("/shims/uv" if found else None)


def test_without_uv_there_is_none(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda _: None)

    assert start.find_uv() is None
