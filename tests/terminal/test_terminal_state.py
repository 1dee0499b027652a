"""The installed program in a shell's terminal: what it leaves there."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_course import load_small_course

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminal for pexpect"
)

if sys.platform != "win32":
    from screen import Screen

PROMPT = "ready>"
MODES = "stty -a | tr ' ;' '\\n\\n' | grep -x -e '-*icanon' -e '-*echo' | xargs echo is"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterator[Screen]":
    """A shell with job control, in which the program has given its first verdict."""
    course = load_small_course(tmp_path / "course")
    monkeypatch.setenv("HANDRAIL_COURSE", str(course.root))
    monkeypatch.setenv("PS1", PROMPT)
    screen = Screen(["bash", "--norc", "--noprofile", "-i"], tmp_path)
    screen.wait_for(PROMPT)
    screen.press(f"{sys.executable} -m handrail start till\r")
    screen.wait_for("1.1 A till of its own", "tests pass", "q quit")
    yield screen
    screen.child.close(force=True)


def wait_for_modes(screen: "Screen") -> None:
    """Wait for the shell's word that lines are read whole, and shown as typed."""
    screen.press(f"clear; {MODES}\r")
    screen.wait_for("is icanon echo")
    assert not screen.screen.cursor.hidden


def test_the_terminal_is_right_after_a_stop_and_after_an_end(shell: "Screen") -> None:
    assert shell.screen.cursor.hidden
    shell.press("\x1a")
    shell.wait_for("Stopped", PROMPT)
    wait_for_modes(shell)

    shell.press("fg\r")
    shell.wait_for("1.1 A till of its own", "tests pass", "q quit")
    assert shell.screen.cursor.hidden
    shell.press("h")
    shell.wait_for("Hint 1 of 3")

    shell.screen.resize(columns=60)
    shell.child.setwinsize(60, 60)
    shell.wait_for("Hint 1 of 3", "\n a run all   l list   i its part of the lesson")

    shell.press("\x1c")
    shell.wait_for("q quit", PROMPT)
    wait_for_modes(shell)
