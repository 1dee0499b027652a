"""Hostile code in an exercise of a course: the command tells, and learns nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.leftovers import left_running
from small_course import load_small_course, solve

from handrail.course import location
from handrail.course.location import VARIABLE
from handrail.course.model import Course

FIRST = "own-till"
PACKAGES = str(Path(location.__file__).parents[2])
HOSTILE = {
    "exit": "import os\nos._exit(0)\n",
    "forbidden": "import subprocess\nsubprocess.Popen(['sleep', '1000'])\n",
    "rigged": (
        "from handrail.runner.worker.draft import Draft\nDraft.add = lambda *_: None\n"
    ),
}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def workspace(tmp_path: Path, course: Course) -> Path:
    handrail(course, tmp_path, "start", "till")
    return tmp_path / "till"


def handrail(course: Course, folder: Path, *words: str) -> tuple[int, str]:
    """Call the program in a process of its own; return its code and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "handrail", *words],
        cwd=folder,
        env={**os.environ, VARIABLE: str(course.root), "PYTHONPATH": PACKAGES},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="it looks for processes in /proc")
@pytest.mark.parametrize("kind", HOSTILE)
def test_the_command_names_what_the_code_did(
    kind: str, course: Course, workspace: Path
) -> None:
    file = workspace / "app/__init__.py"
    hostile = file.read_text("utf-8") + HOSTILE[kind]
    file.write_text(hostile, "utf-8")
    code, said = handrail(course, workspace, "run", FIRST, "--json")
    verdict = json.loads(said)

    assert code == 1
    assert verdict["passed"] is False
    assert verdict["trouble"]["kind"] == kind
    assert verdict["trouble"]["message"]
    assert file.read_text("utf-8") == hostile
    assert left_running(str(workspace), set()) == []


def test_the_right_code_passes(course: Course, workspace: Path) -> None:
    solve(course, workspace, FIRST)

    assert handrail(course, workspace, "run", FIRST)[0] == 0


def test_a_note_that_it_is_done_is_not_believed(
    course: Course, workspace: Path
) -> None:
    file = workspace / ".handrail/progress.json"
    noted = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**noted, "done": [FIRST]}), "utf-8")
    code, _ = handrail(course, workspace, "run", FIRST)

    assert code == 1
    assert json.loads(file.read_text("utf-8"))["done"] == []
