"""The page beside the copies tells how to run them, for whichever shell."""

import subprocess
import sys
from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.environment import activations
from handrail.workspace.read_me import PATH, read_me
from handrail.workspace.steps import begin


def test_a_new_workspace_has_it(course: Course, tmp_path: Path) -> None:
    begin(course, tmp_path / "till", 1)

    assert (tmp_path / "till" / PATH).read_bytes() == read_me()


@pytest.mark.parametrize("shell", ["/bin/bash", "/usr/bin/fish"])
def test_it_names_every_shell_and_that_of_the_learner_first(
    monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("SHELL", shell)
    page, lines = read_me().decode(), activations().values()

    assert all(line in page for line in lines)
    if sys.platform != "win32":
        mine = "fish" if shell.endswith("fish") else "bash or zsh"
        assert f"```sh\n{activations()[mine]}\npytest\n" in page


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="for a shell of POSIX")
def test_what_it_says_works_as_typed(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/sh")
    begin(course, tmp_path / "till", 1)
    page = (tmp_path / "till" / PATH).read_text("utf-8")
    _, block, _ = page.split("```")
    lines = block.removeprefix("sh\n").replace("flask run --debug", "flask --version")
    outcome = subprocess.run(
        ["sh", "-c", lines],
        cwd=tmp_path / "till",
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "failed" in outcome.stdout
    assert "Flask " in outcome.stdout
    assert outcome.stderr == ""
