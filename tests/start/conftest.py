"""A clone with `start.py` in it, and what that would run."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with the script, what it installs with and its locks, and no more."""
    clone = tmp_path / "clone"
    (clone / "requirements").mkdir(parents=True)
    for name in ("course", "dev", "notebooks"):
        (clone / f"requirements/{name}.txt").write_text("flask==3.1.3", "utf-8")
    shutil.copy(ROOT / "start.py", clone)
    shutil.copy(ROOT / "requirements/install.py", clone / "requirements")
    return clone


@pytest.fixture
def start(clone: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script of that clone as a module."""
    for name in ("PYTHONHOME", "PYTHONPATH"):  # it takes them away, from us too
        monkeypatch.setenv(name, "")
    spec = importlib.util.spec_from_file_location("start", clone / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def install(start: ModuleType) -> ModuleType:
    """What that script installs with."""
    module: ModuleType = start.install
    return module


@pytest.fixture
def commands(
    start: ModuleType, install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> list[list[str]]:
    """The commands that the script would run, and the environments it would make."""
    seen: list[list[str]] = []

    def make_venv(folder: Path, *, with_pip: bool) -> None:
        seen.append(["venv", "with pip" if with_pip else "without pip"])
        shutil.rmtree(folder, ignore_errors=True)
        (folder / install.PYTHON).parent.mkdir(parents=True)
        (folder / install.PYTHON).touch()

    def run(command: list[str]) -> int:
        seen.append(command)
        return 0

    monkeypatch.setattr(install, "make_venv", make_venv)
    monkeypatch.setattr(install, "run_installer", seen.append)
    monkeypatch.setattr(start, "run", run)
    monkeypatch.setattr(install, "find_uv", lambda: None)
    monkeypatch.setattr(install, "works", lambda command: Path(command[0]).exists())
    return seen
