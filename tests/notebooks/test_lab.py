"""JupyterLab: what is said where it is missing, and how it is started."""

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from handrail.course.model import CourseError
from handrail.notebooks import lab
from handrail.notebooks.lab import need_jupyterlab, open_lab


def test_without_the_extra_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lab, "NEEDED", ("json", "jupyterlab_that_is_not_there"))

    with pytest.raises(CourseError) as caught:
        need_jupyterlab()
    said = str(caught.value)
    assert "Not installed here: jupyterlab_that_is_not_there." in said
    assert "python3 start.py notebooks" in said
    assert "[notebooks]" in said


def test_with_the_extra_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lab, "NEEDED", ("json",))

    need_jupyterlab()


@pytest.mark.skipif(sys.platform == "win32", reason="waits for JupyterLab there")
@pytest.mark.parametrize("in_browser", [True, False])
def test_it_takes_the_place_of_the_program(
    in_browser: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def stop(_program: str, words: list[str]) -> None:
        seen.append(words)
        raise InterruptedError

    monkeypatch.setattr(os, "execv", stop)
    with pytest.raises(InterruptedError):
        open_lab(tmp_path, in_browser=in_browser)

    options = [] if in_browser else ["--no-browser"]
    assert seen == [[sys.executable, "-P", "-m", "jupyterlab", str(tmp_path), *options]]


def test_where_it_cannot_it_waits_and_lets_ctrl_c_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = MagicMock(returncode=7)
    process.__enter__.return_value = process
    process.poll.side_effect = [None, None, 7]
    process.wait.side_effect = [KeyboardInterrupt, 7]
    monkeypatch.setattr(lab, "IS_WINDOWS", True)
    monkeypatch.setattr(subprocess, "Popen", lambda _: process)

    assert open_lab(tmp_path, in_browser=True) == 7
