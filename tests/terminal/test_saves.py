"""The installed program in a real terminal, under every kind of save."""

import os
import select
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.course.stage import code_of, stage, with_code

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="it needs pexpect, and looks for processes in /proc"
)

if sys.platform != "win32":
    from screen import Screen

Save = Callable[[str], None]
FILE = "app/__init__.py"
GREEN = "✓ 1.1 A till of its own"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    course = load_small_course(tmp_path / "course")
    monkeypatch.setenv("HANDRAIL_COURSE", str(course.root))
    return course


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "till"


@pytest.fixture
def screen(course: Course, workspace: Path, tmp_path: Path) -> "Iterator[Screen]":
    """The program with its first verdict, which is red."""
    command = [sys.executable, "-m", "handrail", "start", str(workspace)]
    screen = Screen(command, tmp_path)
    screen.wait_for("1.1 A till of its own", "✗", "q quit")
    yield screen
    screen.child.close(force=True)


@pytest.fixture
def right(course: Course, workspace: Path) -> str:
    """The file with the right answer to the first exercise."""
    symbol = course.exercise("own-till").symbol
    code = code_of(stage(course, 1), symbol)
    files = {FILE: (workspace / FILE).read_bytes()}
    return with_code(files, symbol, code)[FILE].decode()


def in_place(file: Path, text: str) -> None:
    """Save as an editor does that empties the file first."""
    with file.open("w", encoding="utf-8") as stream:
        stream.write(text)


def by_name(file: Path, text: str) -> None:
    """Save as an editor does that puts a new file in the old one's place."""
    beside = file.with_name(".#saved")
    beside.write_text(text, "utf-8")
    beside.replace(file)


@pytest.mark.parametrize("save", [in_place, by_name])
def test_of_many_saves_the_last_one_decides(
    screen: "Screen", workspace: Path, right: str, save: Callable[[Path, str], None]
) -> None:
    for number in range(10):
        save(workspace / FILE, f"{right}# {number}\n")
        save(workspace / FILE, f"broken{number} (\n")
    screen.wait_for("app/__init__.py is not Python", "broken9 (")
    screen.press("h")
    screen.wait_for("Hint 1 of 3", "broken9 (")
    for number in range(10):
        save(workspace / FILE, f"broken{number} (\n")
        save(workspace / FILE, f"{right}# {number}\n")
    screen.wait_for(GREEN)
    screen.press("l")
    screen.wait_for(GREEN, "Vouchers in numbers")


def test_nothing_that_is_saved_stops_the_loop(
    screen: "Screen", workspace: Path, right: str
) -> None:
    file = workspace / FILE
    in_place(file, f"{right}\nwhile True:\n    pass\n")
    screen.wait_for("running the tests")
    in_place(file, right)
    screen.wait_for(GREEN)
    in_place(file, f"{right}\nimport os\nos._exit(0)\n")
    screen.wait_for("The code ended the process with exit code 0")
    file.write_bytes(b"\xff\xfe\x00")
    screen.wait_for("is saved as UTF-16")
    file.unlink()
    screen.wait_for("There is no file app/__init__.py any more.")
    by_name(file, right)
    screen.wait_for(GREEN)
    screen.press("q")
    assert screen.wait_for_end() == 0


def test_files_saved_together_are_judged_together(
    screen: "Screen", workspace: Path, right: str
) -> None:
    (workspace / "app/helpers.py").write_text("from app.names import NAME\n", "utf-8")
    (workspace / "app/names.py").write_text("NAME = 'till'\n", "utf-8")
    (workspace / FILE).write_text(f"import app.helpers\n{right}", "utf-8")

    screen.wait_for(GREEN)


def workers(screen: "Screen") -> list[int]:
    """Return handles of the program's processes, to be watched."""
    pid = screen.child.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [os.pidfd_open(int(child)) for child in children]


def wait_for_ends(processes: list[int]) -> None:
    """Wait until all of the processes have ended."""
    for process in processes:
        ready, _, _ = select.select([process], [], [], 20)
        os.close(process)
        assert ready, "a process still lives"


@pytest.mark.parametrize("how", ["quit", "interrupt", "kill"])
def test_the_reserve_ends_with_the_loop(
    screen: "Screen", workspace: Path, right: str, how: str
) -> None:
    in_place(workspace / FILE, right)
    screen.wait_for(GREEN)
    screen.press("h")
    screen.wait_for("Hint 1 of 3")
    processes = workers(screen)
    if how == "kill":
        screen.child.kill(9)
    else:
        screen.press("q" if how == "quit" else "\x03")

    assert len(processes) == 2
    wait_for_ends(processes)
