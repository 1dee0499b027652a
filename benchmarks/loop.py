"""Measures the loop: `python -m benchmarks.loop`."""

import tempfile
from pathlib import Path

from benchmarks.loop_figures import table
from benchmarks.loop_saves import measure_saves
from handrail.course.loader import load_course
from handrail.course.location import find_course


def main() -> None:
    """Measure, and print a table."""
    course = load_course(find_course())
    with tempfile.TemporaryDirectory(prefix="handrail-benchmark-") as name:
        warm, cold = measure_saves(course, Path(name))
    print(table([warm, cold], cold))


if __name__ == "__main__":
    main()
