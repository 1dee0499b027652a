"""Grades a made-up class, and checks that each person gets what they have to get.

    python -m benchmarks.grading [--people N] [--to CHAPTER] [--strange N] [--cold N]

It needs Linux, the right to make a control group, and the program with its development
tools. It leaves with 1 if somebody is lost, or got what they had not to get.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.grading.cost import Cost, cost_of
from benchmarks.grading.expected import differences
from benchmarks.grading.packing import pack
from benchmarks.grading.people import Handed, people
from benchmarks.loop_cold import PLUGIN
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.new_folder import lay_out

PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", PLUGIN, "-p", "no:cacheprovider")
HANDRAIL = Path(sys.executable).with_name("handrail")


def main() -> None:
    """Make the class, grade it, and print what it took and who is wrong."""
    given = options()
    course = load_course(find_course())
    class_ = list(people(course, given.people, given.to, given.strange))
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        folder = Path(name)
        (folder / "class").mkdir()
        for handed in class_:
            pack(handed, folder / "class")
        words = ["grade", "class", "--to", str(given.to)]
        graded = cost_of([HANDRAIL, *words], folder)
        say("handrail grade", graded, len(class_))
        wrong = list(differences(folder / "grades", class_))
        whole = [handed for handed in class_ if handed.states][: given.cold]
        if whole:
            say_cold(course, whole, folder, graded.cpu / len(class_))
    print(f"{len(class_)} people; lost or wrong: {len(wrong)}", *wrong, sep="\n")
    sys.exit(bool(wrong))


def options() -> argparse.Namespace:
    """Return what was typed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grading")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--to", type=int, default=4, help="the last chapter")
    parser.add_argument("--strange", type=int, default=20, help="one in so many")
    parser.add_argument("--cold", type=int, default=20, help="people to run pytest for")
    return parser.parse_args()


def say_cold(
    course: Course, class_: Sequence[Handed], folder: Path, graded: float
) -> None:
    """Print what a cold pytest takes for each person and chapter."""
    costs = [
        cost_of([*PYTEST, *tests], place)
        for place, tests in runs(course, class_, folder)
    ]
    total = Cost(sum(c.seconds for c in costs), sum(c.cpu for c in costs))
    say("cold pytest", total, len(class_))
    print(f"CPU: {total.cpu / len(class_) / graded:.2f} x that of grading")


def runs(
    course: Course, class_: Sequence[Handed], folder: Path
) -> Iterator[tuple[Path, list[Path]]]:
    """Yield workspace and test files of each chapter that a person has reached."""
    for handed in class_:
        place = folder / "cold" / handed.name
        lay_out(handed.files, place)
        for chapter in course.offered:
            own = [e for e in chapter.exercises if e.slug in handed.states]
            if own:
                yield place, list(dict.fromkeys(t for e in own for t in e.tests))


def say(what: str, cost: Cost, number: int) -> None:
    """Print a line about a run."""
    print(
        f"{what}: {number} people, {cost.seconds:.0f} s, {cost.cpu:.0f} s of CPU, "
        f"{cost.cpu / number:.2f} each; {cost.main:.0f} MB at most, and "
        f"{cost.others:.0f} MB of what it starts",
        flush=True,
    )


if __name__ == "__main__":
    main()
