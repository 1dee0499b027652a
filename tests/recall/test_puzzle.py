"""Which exercises have a puzzle, and that each is one."""

import ast
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import code_of, stage
from handrail.recall import puzzle as module
from handrail.recall.puzzle import FEWEST, MOST, MOST_WRONG, NAME, Puzzle, puzzle_of

ROOT = Path(__file__).resolve().parents[2]


def lines_of(puzzle: Puzzle) -> set[str]:
    return {line.piece.text for line in puzzle.lines}


def test_it_has_the_solution_in_disorder_and_a_line_of_each_close_mistake(
    puzzle: Puzzle,
) -> None:
    wrong = {line.mistake.name for line in puzzle.wrong if line.mistake}

    assert lines_of(puzzle) == {
        "hundredths = total * percent",
        "if hundredths < 0:",
        "return 0",
        "return hundredths // 100",
        "return total - total * percent // 100",
        "return total * percent",
    }
    assert wrong == {"what_is_left", "not_divided"}
    assert puzzle.right != tuple(sorted(puzzle.right))
    assert puzzle.head.startswith("def saved(")
    assert puzzle.head.endswith('down."""\n')


def test_numbers_stay_what_they_are(course: Course, puzzle: Puzzle) -> None:
    assert puzzle_of(course, puzzle.exercise) == puzzle


@pytest.mark.parametrize("slug", ["own-till", "vouchers", "receipt"])
def test_what_is_short_or_no_function_has_none(course: Course, slug: str) -> None:
    assert puzzle_of(course, course.exercise(slug)) is None


def test_a_course_leaves_out_what_can_be_written_in_many_ways(course: Course) -> None:
    text = '[left_out]\nsavings = "It can be written in many ways."\n'
    write_file(course.root / "chapters" / NAME, text)

    assert puzzle_of(course, course.exercise("savings")) is None


def test_without_a_line_of_a_mistake_there_is_none(course: Course) -> None:
    for mistake in course.exercise("savings").mistakes:
        edit_file(mistake.source, "def saved", "HELP = 1\n\n\ndef saved")

    assert puzzle_of(course, course.exercise("savings")) is None


@pytest.fixture(scope="module")
def house() -> Course:
    return load_course(ROOT)


def test_thirty_exercises_have_one_and_each_can_be_solved(house: Course) -> None:
    puzzles = [p for e in house.exercises if (p := puzzle_of(house, e))]
    assert len(puzzles) >= 30

    for puzzle in puzzles:
        right = [puzzle.lines[place] for place in puzzle.right]
        body = "".join(line.piece.at(line.piece.level + 1) for line in right)
        number = puzzle.exercise.chapter_number
        solution = code_of(stage(house, number), puzzle.exercise.symbol)

        assert ast.dump(ast.parse(puzzle.head + body)) == ast.dump(ast.parse(solution))
        assert FEWEST <= len(right) <= MOST
        assert 1 <= len(puzzle.wrong) <= MOST_WRONG
        assert not {line.mistake for line in right} - {None}
        assert len(lines_of(puzzle)) >= len(puzzle.lines) - 2  # `else:` may come twice


def test_what_is_left_out_would_have_one(
    house: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    slugs = list(module.left_out(house))
    monkeypatch.setattr(module, "left_out", lambda course: {})

    assert slugs
    assert all(puzzle_of(house, house.exercise(slug)) for slug in slugs)
