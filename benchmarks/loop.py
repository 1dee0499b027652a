"""Measures the loop, the commands and the laws: `python -m benchmarks.loop`."""

import argparse
import tempfile
from pathlib import Path

from benchmarks.loop_commands import measure_commands
from benchmarks.loop_figures import Timing, table
from benchmarks.loop_phases import measure_phases
from benchmarks.loop_saves import measure_saves
from benchmarks.loop_verify import measure_verify
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise

SAMPLE = (
    "factory",
    "server-app",
    "request-id",
    "blueprints",
    "add-check",
    "env-example",
    "app-error",
)
PARTS = ("saves", "phases", "commands", "verify")


def main() -> None:
    """Measure the parts that are named, or all of them, and print their tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.loop")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS])
    parser.add_argument("--at", type=int, help="save and type in this chapter alone")
    given, course = parser.parse_args(), load_course(find_course())
    exercises = course.chapter(given.at).exercises if given.at else sample(course)
    for part in given.parts or PARTS:
        with tempfile.TemporaryDirectory(prefix="handrail-benchmark-") as folder:
            timings, base = measure(part, course, exercises, Path(folder))
        print(f"\n{part}\n\n{table(timings, base)}", flush=True)


def sample(course: Course) -> tuple[Exercise, ...]:
    """Return a few exercises of the course, of all kinds."""
    return tuple(map(course.exercise, SAMPLE))


def measure(
    part: str, course: Course, exercises: tuple[Exercise, ...], folder: Path
) -> tuple[list[Timing], Timing]:
    """Return the timings of a part, and the one that their ratios refer to."""
    match part:
        case "saves":
            warm, cold = measure_saves(course, exercises, folder)
        case "commands":
            commands, cold = measure_commands(course, exercises[0], folder)
            return [*commands, cold], cold
        case "phases":
            phases = measure_phases(course, folder)
            each = zip(*(phase.milliseconds for phase in phases), strict=True)
            whole = Timing("all phases", tuple(map(sum, each)))
            return [*phases, whole], whole
        case _:
            warm, cold = measure_verify(course)
    return [warm, cold], cold


if __name__ == "__main__":
    main()
