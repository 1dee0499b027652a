"""A small course with a puzzle: what a voucher saves, in four lines."""

from pathlib import Path

import pytest
from small_course import edit_file, write_small_course

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.recall.order import Order, Place
from handrail.recall.puzzle import Puzzle, puzzle_of

BODY = "    return total * percent // 100\n"
LONGER = """\
    hundredths = total * percent
    if hundredths < 0:
        return 0
    return hundredths // 100
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    root = write_small_course(tmp_path / "course")
    edit_file(root / "solution/app/vouchers.py", BODY, LONGER)
    return load_course(root)


@pytest.fixture
def puzzle(course: Course) -> Puzzle:
    found = puzzle_of(course, course.exercise("savings"))
    assert found is not None
    return found


def placed(puzzle: Puzzle, *lines: str) -> Order:
    """Return the order of lines that are typed, each with its indentation."""
    texts = [line.piece.text for line in puzzle.lines]
    return tuple(
        Place(texts.index(line.strip()), (len(line) - len(line.lstrip())) // 4)
        for line in lines
    )
