"""Where the time from a save to its verdict goes, phase by phase."""

import io
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from unittest.mock import patch

from rich.console import Console

from benchmarks.loop_figures import Timing
from benchmarks.loop_saves import PAUSE, answers, save, workspace_at
from handrail.course.model import Course, Exercise
from handrail.runner import Job, Report, Standby
from handrail.runner.events import Ready, Started
from handrail.runner.host import process
from handrail.session import open_session
from handrail.terminal.console import THEME
from handrail.terminal.events import Event, Events, start_thread
from handrail.terminal.loop import Loop
from handrail.terminal.saves import watch_saves
from handrail.workspace.workspace import Workspace

EXERCISES = ("1.1", "2.4", "4.1")
NOTICED, HANDED_OVER, COLLECTED = "notice", "hand over", "collect"
TESTED, ENDED, JUDGED, DRAWN = "tests", "end", "judge", "draw"
PHASES = (NOTICED, HANDED_OVER, COLLECTED, TESTED, ENDED, JUDGED, DRAWN)


class Stopwatch:
    """Adds up the milliseconds of each phase of a save."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.began = time.perf_counter()

    def lap(self, phase: str) -> None:
        """End a phase; the next one begins."""
        now = time.perf_counter()
        self.spent[phase] += (now - self.began) * 1000
        self.began = now


def measure_phases(course: Course, folder: Path) -> list[Timing]:
    """Return a timing for each phase of the loop, in their order."""
    watches = [
        watch
        for exercise in map(course.exercise, EXERCISES)
        for watch in timed_saves(course, exercise, folder / exercise.slug)
    ]
    return [
        Timing(phase, tuple(watch.spent[phase] for watch in watches))
        for phase in PHASES
    ]


def timed_saves(course: Course, exercise: Exercise, root: Path) -> Iterator[Stopwatch]:
    """Save an exercise's answers in a new workspace; yield how long each took."""
    session, _ = open_session(course, Workspace(workspace_at(course, exercise, root)))
    console = Console(file=io.StringIO(), theme=THEME, force_terminal=True)
    with closing(Standby()) as standby, watched(root) as events:
        loop = Loop(session, console, standby)
        loop.verdict = session.judge(standby.run)
        for files in answers(course, exercise):
            loop.refill()
            time.sleep(PAUSE)
            save(root, files)
            yield timed_verdict(loop, events)


@contextmanager
def watched(root: Path) -> Iterator[Events]:
    """Watch a workspace as the loop does."""
    events: SimpleQueue[Event] = SimpleQueue()
    stop = threading.Event()
    thread = start_thread(events, partial(watch_saves, root, events.put, stop))
    yield events
    stop.set()
    thread.join()


def timed_verdict(loop: Loop, events: Events) -> Stopwatch:
    """Do for a save what the loop does, and return how long each phase took."""
    watch = Stopwatch()
    events.get()
    watch.lap(NOTICED)
    loop.verdict = loop.session.judge(partial(timed_run, watch, loop.standby))
    watch.lap(JUDGED)
    loop.draw()
    watch.lap(DRAWN)
    return watch


def timed_run(watch: Stopwatch, standby: Standby, job: Job) -> Report:
    """Run a job on the reserve, and note when its messages came."""
    receive = process.receive

    def noted(*arguments: Any) -> object:
        message = receive(*arguments)
        watch.lap(phase_before(message, watch))
        return message

    with patch.object(process, "receive", noted):
        report = standby.run(job)
    watch.lap(ENDED)
    return report


def phase_before(message: object, watch: Stopwatch) -> str:
    """Return the phase that a worker's message ends."""
    if isinstance(message, Ready):
        return HANDED_OVER
    is_first = isinstance(message, Started) and COLLECTED not in watch.spent
    return COLLECTED if is_first else TESTED
