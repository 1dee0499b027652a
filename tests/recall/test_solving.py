"""A puzzle is judged by a run of what was put together."""

from recall.conftest import placed

from handrail.course.model import Course
from handrail.recall.puzzle import Puzzle
from handrail.recall.solving import try_order
from handrail.runner import run

FIRST = "hundredths = total * percent"
NONE_BELOW = ("if hundredths < 0:", "    return 0")


def test_the_solution_passes_and_so_does_another_order(
    course: Course, puzzle: Puzzle
) -> None:
    last = "return hundredths // 100"
    whole = try_order(course, puzzle, placed(puzzle, FIRST, *NONE_BELOW, last), run)
    short = try_order(course, puzzle, placed(puzzle, FIRST, last), run)

    assert whole.passed
    assert short.passed
    assert "    if hundredths < 0:\n        return 0\n" in whole.code


def test_a_line_of_a_mistake_gets_its_sentence(course: Course, puzzle: Puzzle) -> None:
    order = placed(puzzle, FIRST, "return total - total * percent // 100")
    tried = try_order(course, puzzle, order, run)

    assert not tried.passed
    assert tried.mistake is not None
    assert tried.mistake.says.startswith("This is what is left to pay.")


def test_what_fails_in_another_way_gets_no_sentence(
    course: Course, puzzle: Puzzle
) -> None:
    order = placed(puzzle, *NONE_BELOW, "return total * percent")
    tried = try_order(course, puzzle, order, run)

    assert not tried.passed
    assert tried.verdict is not None
    assert tried.verdict.failures[0].error == "NameError"
    assert tried.mistake is None


def test_what_is_no_python_is_told_and_not_run(course: Course, puzzle: Puzzle) -> None:
    tried = try_order(course, puzzle, placed(puzzle, FIRST, "    return 0"), run)

    assert tried.problem.startswith("unexpected indent")
    assert "return 0" in tried.problem
    assert tried.verdict is None
