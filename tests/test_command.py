"""The words that start the program work where they are typed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handrail import command as module
from handrail.command import PYTHON_OF_START, command, python_by_name, quoted

posix = pytest.mark.skipif(sys.platform == "win32", reason="names of programs differ")
MODULE = Path(module.__file__).with_name("__main__.py")


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the search path, and the only one."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def program(file: Path) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text("#!/bin/sh\n", "utf-8")
    file.chmod(0o755)
    return file


def started_as(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SCRIPT", script)


@posix
def test_a_script_on_the_search_path_is_its_name(
    found: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started_as(program(found / "handrail"), monkeypatch)

    assert command() == "handrail"
    assert command("hint 1.2") == "handrail hint 1.2"


@posix
def test_another_script_is_the_path_to_it(
    found: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(found / "handrail")
    started_as(program(tmp_path / "my env/handrail"), monkeypatch)
    (tmp_path / "app").mkdir()

    assert command("hint") == "'my env/handrail' hint"
    assert command("hint", tmp_path / "app") == "'../my env/handrail' hint"


@pytest.mark.parametrize("folder", [".", "my-app"])
def test_start_py_is_named_as_it_was_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "start.py").touch()
    (tmp_path / "my-app").mkdir()
    monkeypatch.setattr(module, "CLONE", tmp_path)
    monkeypatch.setenv(PYTHON_OF_START, "python3.12")
    monkeypatch.chdir(tmp_path / folder)
    started_as(MODULE, monkeypatch)
    path = "start.py" if folder == "." else os.path.join("..", "start.py")  # noqa: PTH118

    assert command("list") == f"python3.12 {path} list"


def test_what_start_py_said_does_not_count_where_another_script_was_started(
    found: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PYTHON_OF_START, "python3")
    started_as(Path("pytest"), monkeypatch)

    assert command() == "handrail"


@posix
def test_a_module_is_run_by_its_python(
    found: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PYTHON_OF_START, raising=False)
    monkeypatch.setattr(sys, "executable", str(program(found / "python9")))
    started_as(MODULE, monkeypatch)

    assert command("list") == "python9 -m handrail list"


@posix
def test_a_python_that_is_not_on_the_search_path_is_its_path(
    found: Path, tmp_path: Path
) -> None:
    other = program(tmp_path / "python9")

    assert python_by_name(str(other)) == str(other)


@posix
def test_in_a_folder_that_is_gone_the_path_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    started_as(tmp_path / "handrail", monkeypatch)

    assert command() == str(tmp_path / "handrail")


@pytest.mark.parametrize("text", ["a b", "a'b", "plain"])
def test_a_shell_reads_one_word(text: str) -> None:
    if os.name == "nt" or shutil.which("sh") is None:
        pytest.skip("no sh")
    shell = ["sh", "-c", f"printf %s {quoted(text)}"]

    assert subprocess.run(shell, capture_output=True, text=True, check=True).stdout == (
        text
    )
