"""From a save to the verdict: the loop in a terminal, and a watcher with `pytest`."""

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pexpect

from benchmarks.loop_cold import cold_pytest
from benchmarks.loop_figures import Timing, fresh_environment
from handrail.course.model import Course, Exercise
from handrail.course.stage import Files, read_code, stage, with_code
from handrail.terminal.events import Event, start_thread
from handrail.terminal.saves import watch_saves
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace

SAVES = 6  # in each exercise: the right answer and a mistake by turns
PAUSE = 1.0  # seconds between a verdict and the next save
COUNT = rb"tests pass, \d+ ms"


def measure_saves(
    course: Course, exercises: Iterable[Exercise], folder: Path
) -> tuple[Timing, Timing]:
    """Return how long verdicts took in the loop, and with a cold `pytest`."""
    warm: list[float] = []
    cold: list[float] = []
    for exercise in exercises:
        mine = workspace_at(course, exercise, folder / f"loop {exercise.slug}")
        other = workspace_at(course, exercise, folder / f"cold {exercise.slug}")
        with loop(mine) as wait, watched(other, exercise) as ended:
            for files in answers(course, exercise):
                warm.append(timed_save(mine, files, wait))
                cold.append(timed_save(other, files, ended))
    return (
        Timing("save to verdict in the loop", tuple(warm)),
        Timing("save to the end of a cold pytest", tuple(cold)),
    )


def workspace_at(course: Course, exercise: Exercise, root: Path) -> Path:
    """Make a workspace that stands at an exercise."""
    step = begin(course, root, exercise.chapter_number)
    Workspace(root).save_progress(replace(step.progress, at=exercise.slug))
    return root


def answers(course: Course, exercise: Exercise) -> Iterator[Files]:
    """Yield the exercise's file `SAVES` times: right and wrong, each a new text."""
    right = stage(course, exercise.chapter_number)
    for number in range(SAVES):
        mistake = exercise.mistakes[number % len(exercise.mistakes)]
        wrong = with_code(right, exercise.symbol, read_code(mistake.source))
        files = wrong if number % 2 else right
        mark = f"# save {number}\n".encode()
        yield {exercise.symbol.path: files[exercise.symbol.path] + mark}


def save(root: Path, files: Files) -> None:
    """Save files as an editor does: each takes the place of the old one at once."""
    for path, content in files.items():
        beside = root.parent / "being saved"
        beside.write_bytes(content)
        beside.replace(root / path)


def timed_save(root: Path, files: Files, wait: Callable[[], None]) -> float:
    """Save files after a pause; return the milliseconds until `wait` returns."""
    time.sleep(PAUSE)
    save(root, files)
    began = time.perf_counter()
    wait()
    return (time.perf_counter() - began) * 1000


@contextmanager
def loop(root: Path) -> Iterator[Callable[[], None]]:
    """Run `handrail` in a terminal; give a function that waits for a verdict."""
    environment = fresh_environment() | {"TERM": "xterm-256color"}
    child = pexpect.spawn(
        sys.executable,
        ["-P", "-m", "handrail"],
        cwd=str(root),
        env=environment,
        dimensions=(60, 100),
    )

    def wait() -> None:
        child.expect(COUNT)

    wait()
    yield wait
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()


@contextmanager
def watched(root: Path, exercise: Exercise) -> Iterator[Callable[[], None]]:
    """Watch as the loop does; give a function that waits and runs a cold `pytest`."""
    events: SimpleQueue[Event] = SimpleQueue()
    stop = threading.Event()
    thread = start_thread(events, lambda: watch_saves(root, events.put, stop))

    def wait() -> None:
        events.get()
        cold_pytest(root, exercise.tests)
        while not events.empty():
            events.get()

    yield wait
    stop.set()
    thread.join()
