from collections.abc import Callable
from pathlib import Path

from calling import Call

from handrail.course.model import Course
from handrail.course.stage import code_of, stage, with_code
from handrail.workspace.files import write_tree


def test_the_difference_waits_for_a_yes(call: Call, at_work: Path) -> None:
    outcome = call("diff")

    assert outcome.code == 130
    assert "is not done yet. Show its solution?" in outcome.err
    assert outcome.out == ""


def test_of_what_is_done_it_is_shown_unasked(
    call: Call, answer: Callable[..., None], at_work: Path
) -> None:
    answer("own-till")
    call("run")
    file = at_work / "app/__init__.py"
    code = file.read_text("utf-8")
    file.write_text(code.replace("    till =", "    # mine\n    till ="), "utf-8")

    assert "-    # mine" in call("diff", "1.1").out


def test_a_difference_in_a_file_is_plain(
    call: Call, answer: Callable[..., None]
) -> None:
    assert call("diff", "--yes").out.startswith("--- yours\n+++ solution\n@@")


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
    lines = call("diff", "1.1", "--yes").out.splitlines()[3:]
    changed = [line for line in lines if line[0] in "+-"]

    assert changed == ['-till = Till("EUR")']
