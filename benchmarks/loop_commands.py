"""What single commands take, beside a cold `pytest` of the same exercise."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.loop_cold import cold_pytest
from benchmarks.loop_figures import Timing, fresh_environment
from benchmarks.loop_saves import workspace_at
from handrail.course.model import Course, Exercise

COMMANDS = ("run", "hint", "list", "quiz", "review", "question")
TIMES = 15


def measure_commands(
    course: Course, exercise: Exercise, folder: Path
) -> tuple[list[Timing], Timing]:
    """Return the timings of the commands at an exercise, and of the cold `pytest`."""
    root = workspace_at(course, exercise, folder / "commands")
    works = {name: partial(command, root, name) for name in COMMANDS}
    works["pytest"] = partial(cold_pytest, root, exercise.tests)
    command(root, "list")  # checks the course's tables, as the first command ever does
    measured: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(TIMES):
        for name, work in works.items():
            measured[name].append(milliseconds(work))
    cold = Timing("a cold pytest", tuple(measured["pytest"]))
    return [Timing(f"handrail {n}", tuple(measured[n])) for n in COMMANDS], cold


def milliseconds(work: Callable[[], None]) -> float:
    """Return how long some work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def command(root: Path, name: str) -> None:
    """Run a command of the program in a workspace."""
    subprocess.run(
        [sys.executable, "-P", "-m", "handrail", name],
        cwd=root,
        env=fresh_environment(),
        capture_output=True,
        check=False,
    )
