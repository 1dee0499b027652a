from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from small_course import edit_file, load_small_course, write_file

from handrail.verify import law05_mistakes
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]

LAW = law05_mistakes.checks
TOML = "chapters/02_vouchers/chapter.toml"
FILES = "chapters/02_vouchers/mistakes"
RIGHT = (
    "def saved(total: int, percent: int) -> int:\n    return total * percent // 100\n"
)
CHECK = "mistake 2.1 with_floats"
FLOATS = f"{FILES}/2.1_with_floats.py"


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


def test_a_mistake_that_passes(root: Path, find_one: FindOne) -> None:
    write_file(root / FLOATS, RIGHT)

    assert find_one(LAW, CHECK) == Breach(
        5,
        FLOATS,
        "test_whole_cents_are_saved does not reject it; red: nothing.",
        "Sharpen that test, or name the one that does.",
    )


def test_a_mistake_that_another_test_rejects(root: Path, find_one: FindOne) -> None:
    edit_file(
        root / TOML,
        'fails = "test_whole_cents_are_saved"\nsays = "A float',
        'fails = "test_it_is_rounded_down"\nsays = "A float',
    )

    breach = find_one(LAW, CHECK)

    assert breach.file == FLOATS
    assert breach.problem == (
        "test_it_is_rounded_down does not reject it; "
        "red: ['test_whole_cents_are_saved']."
    )
    assert breach.remedy == "Sharpen that test, or name the one that does."


def test_a_mistake_that_names_a_test_that_is_not_there(
    root: Path, find_one: FindOne
) -> None:
    edit_file(
        root / TOML, 'fails = "test_it_is_rounded_down"', 'fails = "test_nothing"'
    )

    breach = find_one(LAW, "mistake 2.1 rounded_up")

    assert breach.file == f"{FILES}/2.1_rounded_up.py"
    assert "test_nothing does not reject it" in breach.problem


@pytest.mark.parametrize(
    "code",
    [
        b"def saved(total: int\n",
        b"def spared(total: int) -> int:\n    return 0\n",
        b"",
        b"def saved(total):\n    return '\0'\n",
        "def saved(total):\n    return 'ä'\n".encode("latin-1"),
    ],
    ids=["syntax", "another name", "empty", "NUL", "Latin-1"],
)
def test_a_mistake_that_is_not_python_or_not_the_symbol(
    root: Path, find_one: FindOne, code: bytes
) -> None:
    (root / FLOATS).write_bytes(code)

    breach = find_one(LAW, CHECK)

    assert breach.file == FLOATS
    assert breach.problem.startswith("It cannot be put in place: ")
    assert breach.remedy == (
        "It replaces app/vouchers.py::saved and has to be Python that defines it."
    )


def test_two_mistakes_that_cannot_be_told_apart(root: Path, find_one: FindOne) -> None:
    code = (root / FLOATS).read_text("utf-8").replace("share", "part")
    write_file(root / f"{FILES}/2.1_what_is_left.py", f"# another\n{code}")

    breach = find_one(LAW, CHECK, "mistake 2.1 what_is_left")

    assert breach.file == f"{FILES}/2.1_what_is_left.py"
    assert breach.problem == (
        "Who makes this mistake is shown the sentence of with_floats."
    )
    assert breach.remedy.startswith("Make the two differ in code or test")


def test_a_mark_that_the_failure_does_not_have(root: Path, find_one: FindOne) -> None:
    edit_file(root / TOML, 'says = "A float', 'shows = "KeyError"\nsays = "A float')

    breach = find_one(LAW, CHECK)

    assert breach.file == FLOATS
    assert breach.problem == "Who makes this mistake is shown no sentence."
    assert "`shows`" in breach.remedy


def test_a_mark_that_the_failure_has_tells_like_code_apart(
    root: Path, find: Find
) -> None:
    code = (root / FLOATS).read_text("utf-8")
    write_file(root / f"{FILES}/2.1_what_is_left.py", code.replace("100", "0"))
    mark = 'shows = "ZeroDivisionError"\nsays = "This is what'
    edit_file(root / TOML, 'says = "This is what', mark)

    assert find(LAW, CHECK, "mistake 2.1 what_is_left") == []


def test_a_file_that_no_exercise_names(root: Path, find_one: FindOne) -> None:
    write_file(root / f"{FILES}/2.1_forgotten.py", RIGHT)

    assert find_one(LAW, "number of mistakes") == Breach(
        5,
        f"{FILES}/2.1_forgotten.py",
        "No exercise names this file.",
        "Name it, or delete it.",
    )


def test_an_exercise_with_too_few(root: Path) -> None:
    course = load_small_course(root)
    chapter = course.chapters[0]
    poor = replace(chapter.exercises[0], mistakes=chapter.exercises[0].mistakes[:2])
    chapter = replace(chapter, exercises=(poor, *chapter.exercises[1:]))
    left_out = "chapters/01_till/mistakes/1.1_cached.py"
    (root / left_out).unlink()

    breaches = law05_mistakes.find_gaps(
        replace(course, chapters=(chapter, *course.chapters[1:]))
    )

    assert breaches == [
        Breach(
            5,
            "chapters/01_till/chapter.toml",
            "1.1 A till of its own has 2 mistakes.",
            "Give it 3 at least: what do people really write?",
        )
    ]
