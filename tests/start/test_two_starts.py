"""Two starts of one clone at the same time, each a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

WAITS = "Another start.py is setting up this folder"

# In the place of uv: it puts a course of one line into `.venv`, when it is told to.
STAND_IN = """

def find_uv():
    return "uv"


def run_installer(command):
    print("installing", command[2], flush=True)
    input()
    (packages,) = VENV.glob("[Ll]ib/**/site-packages")
    (packages / "handrail.py").write_text("print('the course')", "utf-8")
"""


@pytest.fixture
def clone_with_a_stand_in(clone: Path) -> Path:
    """A clone whose installer reaches no index, and waits for a line at each step."""
    with (clone / "requirements/install.py").open("a", encoding="utf-8") as module:
        module.write(STAND_IN)
    return clone


def started(clone: Path, flag: str) -> "subprocess.Popen[str]":
    """Start the script of a clone, from a folder that is not the clone."""
    return subprocess.Popen(
        [sys.executable, flag, str(clone / "start.py"), "list"],
        cwd=clone.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_second_waits_for_the_first_and_both_come_to_the_course(
    clone_with_a_stand_in: Path,
) -> None:
    clone = clone_with_a_stand_in
    with started(clone, "-P") as first, started_when_installing(first, clone) as second:
        assert second.stdout is not None
        assert WAITS in second.stdout.readline()
        said, _ = first.communicate("\n\n\n")
        assert said.split("\n") == [
            "installing install",
            "installing check",
            "the course",
            "",
        ]
        assert second.communicate()[0] == "the course\n"
    assert [first.returncode, second.returncode] == [0, 0]


def started_when_installing(
    first: "subprocess.Popen[str]", clone: Path
) -> "subprocess.Popen[str]":
    """Start the script once more, as soon as the first one is at its installer."""
    assert first.stdout is not None
    assert "Setting up" in first.stdout.readline()
    assert first.stdout.readline() == "installing install\n"
    return started(clone, "-I")
