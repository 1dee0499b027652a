"""What a shell is told makes it find the programs of this environment."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handrail import environment
from handrail.environment import activation, activations, is_active, setting, shell

posix = pytest.mark.skipif(sys.platform == "win32", reason="other shells")


@posix
@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("/bin/bash", "bash or zsh"),
        ("/usr/bin/fish", "fish"),
        ("tcsh", "csh"),
        ("/opt/new-shell", "bash or zsh"),
        ("", "bash or zsh"),
    ],
)
def test_the_shell_is_known_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, program: str, name: str
) -> None:
    monkeypatch.setenv("SHELL", program)

    assert shell() == name
    assert activation() == activations()[name]


@posix
@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("/bin/bash", "export PLACE='/a b'"),
        ("/usr/bin/fish", "set -x PLACE '/a b'"),
        ("tcsh", "setenv PLACE '/a b'"),
    ],
)
def test_a_variable_is_set_as_the_shell_does(
    monkeypatch: pytest.MonkeyPatch, program: str, line: str
) -> None:
    monkeypatch.setenv("SHELL", program)

    assert setting("PLACE", "/a b") == line


@pytest.mark.parametrize(
    ("prompt", "line"),
    [("$P$G", r"set PLACE=C:\a b"), (None, r'$env:PLACE = "C:\a b"')],
)
def test_a_variable_is_set_as_windows_does(
    monkeypatch: pytest.MonkeyPatch, prompt: str | None, line: str
) -> None:
    monkeypatch.delenv("PROMPT", raising=False)
    if prompt:
        monkeypatch.setenv("PROMPT", prompt)
    monkeypatch.setattr(environment, "IS_WINDOWS", True)

    assert setting("PLACE", r"C:\a b") == line


@pytest.mark.parametrize(("prompt", "name"), [("$P$G", "cmd"), (None, "PowerShell")])
def test_windows_has_two(
    monkeypatch: pytest.MonkeyPatch, prompt: str | None, name: str
) -> None:
    monkeypatch.delenv("PROMPT", raising=False)
    if prompt:
        monkeypatch.setenv("PROMPT", prompt)
    monkeypatch.setattr(environment, "IS_WINDOWS", True)

    assert shell() == name
    assert set(activations()) == {"cmd", "PowerShell"}


@pytest.mark.parametrize("is_first", [True, False])
def test_it_is_active_where_its_programs_come_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, is_first: bool
) -> None:
    name = "flask.exe" if os.name == "nt" else "flask"
    for folder in ("mine", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("", "utf-8")
        (tmp_path / folder / name).chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "mine/python"))
    path = [str(tmp_path / "mine"), str(tmp_path / "other")]
    monkeypatch.setenv("PATH", os.pathsep.join(path if is_first else path[::-1]))

    assert is_active() is is_first


@posix
@pytest.mark.parametrize(
    ("name", "program"),
    [("bash or zsh", "sh"), ("bash or zsh", "bash"), ("fish", "fish")],
)
def test_the_words_make_the_programs_known(name: str, program: str) -> None:
    if shutil.which(program) is None or sys.prefix == sys.base_prefix:
        pytest.skip(f"no {program}, or no environment")
    outcome = subprocess.run(
        [program, "-c", f"{activations()[name]}\ncommand -v flask"],
        env={"PATH": "/usr/bin:/bin", "HOME": "/"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.stdout.strip() == str(Path(sys.executable).parent / "flask")
