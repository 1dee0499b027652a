"""Where setting up stops, the cause is told."""

import ast
import errno
import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SAID = {
    "The disk is full": [
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left "
        "on device",
        "  cause: failed to copy a to b: No space left on device (os error 28)",
    ],
    "cannot be written": [
        "ERROR: Could not install packages due to an OSError: [Errno 13] Permission "
        "denied: '/x'",
        "error: failed to create file `/x`: Read-only file system (os error 30)",
    ],
    "differs from the locked one": [
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "  cause: Hash mismatch for `blinker==1.9.0`",
    ],
    "cannot be reached": [
        "WARNING: Retrying (Retry(total=0)) after connection broken by "
        "'NewConnectionError()': /a/\nERROR: No matching distribution found for a",
        "error: Failed to fetch: `https://index/simple/a/`\n  cause: dns error",
        "Could not fetch URL https://index/a/: There was a problem confirming the ssl "
        "certificate\nERROR: No matching distribution found for a",
        "ERROR: HTTP error 403 while getting https://index/a",
    ],
    "A package is missing": [
        "ERROR: No matching distribution found for a==1",
        "error: No solution found when resolving dependencies",
    ],
    "do not fit": [
        "a 1 has requirement b>2, but you have b 1.",
        "a 1 requires b, which is not installed.",
        "The package `a` requires `b>=7`, but it's not installed",
        "The package `a` requires `b>=7`, but `6` is installed",
    ],
    "went elsewhere": ["ModuleNotFoundError: No module named 'hatchling'"],
    "Read above why": ["ERROR: something new"],
}


@pytest.mark.parametrize(
    ("cause", "said"), [(c, text) for c, texts in SAID.items() for text in texts]
)
def test_a_failure_is_told_by_its_cause(
    start: ModuleType,
    install: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    cause: str,
    said: str,
) -> None:
    command = [sys.executable, "-c", f"print({said!r}); raise SystemExit(2)"]
    monkeypatch.setattr(install, "set_up", lambda *_: install.run_installer(command))

    assert start.main(["list"]) == 1
    out = capsys.readouterr().out

    assert said in out
    assert cause in out.rpartition("Setting up has stopped.")[2]


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "cannot be written"),
        (errno.EROFS, "cannot be written"),
    ],
)
def test_a_venv_that_cannot_be_made_is_told_by_its_cause(
    start: ModuleType,
    install: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    number: int,
    cause: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(install.VENV))

    monkeypatch.setattr(install.venv, "create", fail)

    assert start.main(["list"]) == 1
    out = capsys.readouterr().out
    assert str(install.VENV) in out
    assert cause in out


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_a_file_or_a_link_in_the_place_of_the_venv_is_left_alone(
    start: ModuleType,
    install: ModuleType,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kind: str,
) -> None:
    if kind == "file":
        install.VENV.write_text("mine", "utf-8")
    else:
        install.VENV.symlink_to(tmp_path if kind == "link" else "/no/where")

    assert start.main(["list"]) == 1
    assert "move it away" in capsys.readouterr().out
    assert install.VENV.is_symlink() or install.VENV.read_text("utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [start.ROOT]


def test_a_python_without_ensurepip_is_told_where_it_comes_from(
    start: ModuleType,
    install: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(install, "find_uv", lambda: None)

    assert start.main(["list"]) == 1
    assert "apt install python3-venv" in capsys.readouterr().out


def test_pip_that_cannot_be_put_into_a_venv_is_heard(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, ["ensurepip"], b"No space left")

    monkeypatch.setattr(install.venv, "create", fail)
    with pytest.raises(install.SetUpError, match="No space left"):
        install.make_venv(install.VENV, with_pip=True)


def test_an_old_python_is_told_so(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))

    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer"):
        runpy.run_path(str(clone / "start.py"))


def test_an_old_python_can_read_as_far_as_that(clone: Path) -> None:
    ast.parse((clone / "start.py").read_bytes(), feature_version=(3, 6))
