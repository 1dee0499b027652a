from collections.abc import Callable
from pathlib import Path

from calling import Call

from handrail.course.model import Course
from handrail.course.stage import code_of, stage, with_code
from handrail.workspace.files import write_tree


def test_a_difference_in_a_file_is_plain(
    call: Call, answer: Callable[..., None]
) -> None:
    assert call("diff").out.startswith("--- yours\n+++ solution\n@@")


def test_the_same_code_gives_an_empty_file(
    call: Call, answer: Callable[..., None]
) -> None:
    answer("1.2")
    outcome = call("diff", "1.2")

    assert outcome.out == ""
    assert "letter by letter" in outcome.err


def test_what_has_to_go_is_a_difference(
    call: Call, course: Course, at_work: Path
) -> None:
    exercise = course.exercise("1.1")
    path = exercise.symbol.path
    right = code_of(stage(course, 1), exercise.symbol)
    files = {path: (at_work / path).read_bytes()}
    write_tree(at_work, with_code(files, exercise.symbol, right))
    changed = [
        line for line in call("diff", "1.1").out.splitlines()[3:] if line[0] in "+-"
    ]

    assert changed == ['-till = Till("EUR")']
