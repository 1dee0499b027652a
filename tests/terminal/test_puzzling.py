"""A puzzle is solved by typing numbers, at once or line by line."""

from collections.abc import Callable, Iterable

import pytest
from made_up_runs import MadeUpRuns
from rich.console import Console
from small_course import edit_file

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.recall.puzzle import Puzzle, puzzle_of
from handrail.terminal.puzzling import solve

LONGER = """\
    hundredths = total * percent
    if hundredths < 0:
        return 0
    return hundredths // 100
"""
Solve = Callable[[Iterable[str]], bool]


@pytest.fixture
def longer(course: Course) -> Course:
    """The small course, in which what a voucher saves takes four lines."""
    body = "    return total * percent // 100\n"
    edit_file(course.solution / "app/vouchers.py", body, LONGER)
    return load_course(course.root)


@pytest.fixture
def puzzle(longer: Course) -> Puzzle:
    found = puzzle_of(longer, longer.exercise("savings"))
    assert found is not None
    return found


@pytest.fixture
def solved(longer: Course, puzzle: Puzzle, console: Console, runs: MadeUpRuns) -> Solve:
    """A function that types lines, and returns whether that solves the puzzle."""

    def solved(lines: Iterable[str]) -> bool:
        typed = iter(lines)
        return solve(console, longer, puzzle, runs, lambda words: next(typed, ""))

    return solved


def right(puzzle: Puzzle) -> list[str]:
    """What is typed for the solution, a word each."""
    levels = [puzzle.lines[place].piece.level for place in puzzle.right]
    pairs = zip(puzzle.right, levels, strict=True)
    return [f"{place + 1}{'>' * level}" for place, level in pairs]


def test_all_lines_have_numbers_and_are_not_drawn(
    solved: Solve, puzzle: Puzzle, shown: Callable[[], str]
) -> None:
    assert not solved([])
    screen = shown()
    lines = [line.rstrip() for line in screen.splitlines()]

    assert "2.1 What a voucher saves" in screen
    assert "2 of them belong nowhere." in screen
    for number, line in enumerate(puzzle.lines, start=1):
        assert f"   {number}   {line.piece.text}" in lines
    assert screen.isascii()


def test_what_passes_ends_it(
    solved: Solve, puzzle: Puzzle, runs: MadeUpRuns, shown: Callable[[], str]
) -> None:
    runs.passing.add("test_saved.py")

    assert solved([" ".join(right(puzzle)), "not asked"])
    lines = [line.strip() for line in shown().splitlines()]
    place = lines.index("hundredths = total * percent", lines.index("") + 9)
    assert lines[place : place + 4] == [line.strip() for line in LONGER.splitlines()]


def test_what_fails_or_is_no_order_is_told_and_asked_again(
    solved: Solve, shown: Callable[[], str]
) -> None:
    assert not solved(["1", "9", "1>"])
    screen = shown()

    assert "It works." in screen
    assert "There is no line 9: they go from 1 to 6." in screen
    assert "This is no Python." in screen


def test_it_can_be_put_together_line_by_line(
    solved: Solve, puzzle: Puzzle, runs: MadeUpRuns, shown: Callable[[], str]
) -> None:
    runs.passing.add("test_saved.py")
    first, *others = right(puzzle)

    assert solved(["step", first, first, "x", *others, ""])
    screen = shown()
    assert f"Line {first} is taken already." in screen
    assert "`x` is not a number" in screen
    assert "All its tests pass." in screen


def test_who_takes_no_line_is_told(solved: Solve, shown: Callable[[], str]) -> None:
    assert not solved(["step", ""])
    assert "No line is taken." in shown()
