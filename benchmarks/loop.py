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
from handrail.course.model import Course

PARTS = ("saves", "phases", "commands", "verify")


def main() -> None:
    """Measure the parts that are named, or all of them, and print their tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.loop")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS])
    course = load_course(find_course())
    for part in parser.parse_args().parts or PARTS:
        with tempfile.TemporaryDirectory(prefix="handrail-benchmark-") as folder:
            timings, base = measure(part, course, Path(folder))
        print(f"\n{part}\n\n{table(timings, base)}", flush=True)


def measure(part: str, course: Course, folder: Path) -> tuple[list[Timing], Timing]:
    """Return the timings of a part, and the one that their ratios refer to."""
    match part:
        case "saves":
            warm, cold = measure_saves(course, folder)
        case "commands":
            commands, cold = measure_commands(course, folder)
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
