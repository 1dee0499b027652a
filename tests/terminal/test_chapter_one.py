"""The installed program in a real terminal, through chapter 1 and into chapter 2."""

import json
import sys
from pathlib import Path

import pytest

from handrail.course.leftovers import without_leftovers
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.course.stage import code_of, read_code, stage, with_code
from handrail.recall.puzzle import Puzzle, puzzle_of
from handrail.workspace.files import read_tree, write_tree

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminal for pexpect"
)

if sys.platform != "win32":
    from screen import Screen

OWN = "  # in my own words"


@pytest.fixture
def course() -> Course:
    return load_course(find_course())


def save(course: Course, workspace: Path, slug: str, code: str) -> None:
    """Save a file with other code in the place of an exercise's, and no leftovers."""
    exercise = course.exercise(slug)
    symbol = exercise.symbol
    files = {symbol.path: (workspace / symbol.path).read_bytes()}
    files = without_leftovers(files, exercise)
    write_tree(workspace, with_code(files, symbol, code))


def right_answer(course: Course, slug: str) -> str:
    """The solution, with a comment that only this learner wrote."""
    first, rest = code_of(stage(course, 1), course.exercise(slug).symbol).split("\n", 1)
    return f"{first}{OWN}\n{rest}"


def solve_puzzle(screen: "Screen", puzzle: Puzzle) -> None:
    """Put lines in order: with one of a mistake first, and then the right ones."""
    screen.press("z")
    screen.wait_for("A puzzle shows the solution's lines. Press z again")
    screen.press("z")
    screen.wait_for("Put these lines in order.", "Enter to leave")
    wrong = next(n for n, line in enumerate(puzzle.lines) if line.mistake)
    answers = {wrong: "A line of a mistake is", puzzle.right[0]: "All its tests pass."}
    for first, words in answers.items():
        places = [first, *puzzle.right[1:]]
        screen.press(" ".join(str(place + 1) for place in places) + "\r")
        screen.wait_for(words)
    screen.wait_for("All its tests pass.", "q quit")


def answer_question(screen: "Screen", label: str) -> None:
    """Ask for a question about the code that passes, and take an answer to it."""
    screen.press("u")
    screen.wait_for(label, OWN.strip(), "One question about", "The number of your")
    screen.press("9\r")
    screen.wait_for("Type a number from 1 to")
    screen.press("1\r")
    screen.wait_for("Press any key to come back.")
    assert "Right." in screen.text or "No, it is " in screen.text
    screen.press(" ")
    screen.wait_for(f"✓ {label}", "q quit")


@pytest.mark.slow
def test_a_learner_goes_through_chapter_one(course: Course, tmp_path: Path) -> None:
    workspace = tmp_path / "my app"
    screen = Screen(
        [sys.executable, "-m", "handrail", "start", str(workspace)], tmp_path
    )

    screen.wait_for("1.1 A new application at every call", "0 of 113", "✗ Every call")
    screen.press("h")
    screen.wait_for("Hint 1 of 3")
    puzzle = puzzle_of(course, course.exercise("factory"))
    assert puzzle
    solve_puzzle(screen, puzzle)
    mistake = course.exercise("factory").mistakes[1]
    save(course, workspace, "factory", read_code(mistake.source))
    screen.wait_for("This looks familiar.", "handed out again and again")

    for number, exercise in enumerate(course.chapter(1).exercises, start=1):
        screen.wait_for(exercise.label, "e explains")
        save(course, workspace, exercise.slug, right_answer(course, exercise.slug))
        screen.wait_for(f"✓ {exercise.label}", f"{number} of 113")
        screen.press("n")

    screen.wait_for("2.1 Routes under the version", "5 of 113", "new:")
    screen.press("p")
    screen.wait_for(f"✓ {exercise.label}", "u asks one question about your code")
    answer_question(screen, exercise.label)
    screen.press("q")
    assert screen.wait_for_end() == 0

    progress = json.loads((workspace / ".handrail/progress.json").read_text("utf-8"))
    assert progress["chapter"] == 2
    assert progress["done"] == [
        "factory",
        "overrides",
        "server-app",
        "incoming-id",
        "request-id",
    ]
    assert (workspace / "app/api/health.py").is_file()
    for path in ["run.py", "app/utils/request_id.py", "app/__init__.py"]:
        assert OWN in (workspace / path).read_text("utf-8"), path
    snapshots = list((workspace / ".handrail/snapshots").iterdir())
    assert len(snapshots) == 1
    assert OWN in read_tree(snapshots[0])["app/__init__.py"].decode()
    write_tree(tmp_path, {"transcript.txt": "\n\f\n".join(screen.transcript).encode()})
