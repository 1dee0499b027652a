from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Exercise, Mistake, Symbol
from handrail.course.stage import read_code
from handrail.runner import TestResult
from handrail.verdict.recognise import is_made, recognise, shared, way_to_fail

Failed = Callable[..., TestResult]

RIGHT = """def greet(name: str) -> str:
    if not name.strip():
        raise ValueError("nobody to greet")
    return f"Hello, {name.strip()}"
"""
UNCHECKED = 'def greet(name):\n    return f"Hello, {name.strip()}"\n'
LOUD = RIGHT.replace('strip()}"', 'strip()}".upper()')
ODD = "def greet(name: str) -> str:\n    while True:\n        print(name, 1, 2, 3)\n"


def told(exercise: Exercise, code: str, *failed: TestResult) -> str | None:
    mistake = recognise(exercise, code, RIGHT, failed)
    return mistake.name if mistake else None


def test_a_mistake_is_told_where_it_fails_so_and_stands_in_the_code(
    exercise: Exercise, failed: Failed
) -> None:
    assert told(exercise, UNCHECKED, failed("test_nobody_is_not_greeted")) == "no_check"
    assert told(exercise, LOUD, failed("test_it_greets")) == "shouted"


def test_a_mistake_may_fail_in_more_than_one_way(
    exercise: Exercise, failed: Failed
) -> None:
    both = [failed("test_nobody_is_not_greeted"), failed("test_it_greets", "KeyError")]

    assert told(exercise, UNCHECKED, *both) == "no_check"


def test_one_more_failure_is_another_fault(exercise: Exercise, failed: Failed) -> None:
    both = [failed("test_nobody_is_not_greeted"), failed("test_it_greets")]

    assert told(exercise, UNCHECKED, *both) is None
    assert told(exercise, LOUD, *both) is None


def test_another_kind_of_error_is_another_fault(
    exercise: Exercise, failed: Failed
) -> None:
    assert told(exercise, LOUD, failed("test_it_greets", "TypeError")) is None


def test_where_nothing_failed_nothing_is_told(exercise: Exercise) -> None:
    assert told(exercise, UNCHECKED) is None


def test_a_mistake_that_no_run_has_shown_is_not_told(
    exercise: Exercise, failed: Failed
) -> None:
    unrun = replace(exercise.mistakes[1], failures=frozenset())

    assert (
        told(replace(exercise, mistakes=(unrun,)), LOUD, failed("test_it_greets"))
        is None
    )


def test_code_without_the_marks_is_not_guessed_at(
    exercise: Exercise, failed: Failed
) -> None:
    nearly = RIGHT.replace("Hello, ", "Hello ")

    for code in (nearly, RIGHT, ODD):
        assert told(exercise, code, failed("test_it_greets")) is None


def test_a_mistake_has_none_of_what_it_lacks(
    exercise: Exercise, failed: Failed
) -> None:
    guarded = UNCHECKED.replace("return", "if not name: raise KeyError\n    return")

    assert told(exercise, guarded, failed("test_nobody_is_not_greeted")) is None


def test_other_words_do_not_hide_a_mistake(exercise: Exercise, failed: Failed) -> None:
    own = (
        "def greet(somebody):\n"
        "    bare = somebody.strip()\n"
        "    if bare:\n"
        "        return ('Hello, %s' % bare).upper()\n"
        "    raise ValueError\n"
    )

    assert told(exercise, own, failed("test_it_greets")) == "shouted"


def test_without_patterns_a_third_of_the_difference_has_to_be_there(
    exercise: Exercise, failed: Failed
) -> None:
    table = (
        'KNOWN = {"Ada": "Hello, Ada", "Grace": "Hello, Grace"}\n\n\n'
        "def greet(name: str) -> str:\n    return KNOWN[name]\n"
    )

    assert told(exercise, table, failed("test_it_greets")) == "from_a_table"
    assert told(exercise, ODD, failed("test_it_greets")) is None


def test_likeness_decides_between_two_that_both_are_there(
    exercise: Exercise, failed: Failed
) -> None:
    loud = replace(exercise.mistakes[2], needs=("_.upper()",))
    both = replace(exercise, mistakes=(loud, exercise.mistakes[1]))

    assert told(both, LOUD, failed("test_it_greets")) == "shouted"


@pytest.mark.parametrize(
    ("name", "error", "way"),
    [
        ("test_it", "KeyError", "test_it: KeyError"),
        ("test_it[Ada]", "KeyError", "test_it: KeyError"),
        ("test_it[a[0]]", "Failed", "test_it: Failed"),
    ],
)
def test_a_way_to_fail_knows_no_parameters(
    failed: Failed, name: str, error: str, way: str
) -> None:
    assert way_to_fail([failed(name, error)]) == {way}


def test_the_solution_shares_nothing_with_a_mistake(exercise: Exercise) -> None:
    wrong = read_code(exercise.mistakes[0].source)

    assert shared(wrong, RIGHT, RIGHT) == 0.0
    assert shared(wrong, wrong, RIGHT) == 1.0
    assert shared(RIGHT, RIGHT, RIGHT) == 0.0


def with_symbol(
    exercise: Exercise,
    folder: Path,
    symbol: Symbol,
    code: str,
    needs: tuple[str, ...] = (),
) -> Exercise:
    source = folder / "wrong"
    source.write_text(code, "utf-8")
    mistake = Mistake("wrong", "test_it", "Not so.", needs, (), source)
    return replace(exercise, symbol=symbol, mistakes=(mistake,))


@pytest.mark.parametrize("needs", [(), (r"\|\s*safe\b",)])
def test_a_block_of_a_template_is_recognised(
    exercise: Exercise, tmp_path: Path, needs: tuple[str, ...]
) -> None:
    block = "{{% block main %}}<p class=note> {0} </p>{{% endblock %}}"
    symbol = Symbol("app/templates/error.html", "main")
    page = with_symbol(
        exercise, tmp_path, symbol, block.format("{{ a | safe }}"), needs
    )
    right = block.format("{{ a }}")

    assert is_made(symbol, page.mistakes[0], block.format("{{ a   | safe }}\n"), right)
    assert not is_made(symbol, page.mistakes[0], right, right)


def test_a_whole_file_is_recognised(exercise: Exercise, tmp_path: Path) -> None:
    symbol = Symbol(".env.example")
    right = "SECRET_KEY=\nDATABASE_URL=\nAPP_ENV=development\n"
    wrong = "SECRET_KEY=4f2c91\nDATABASE_URL=sqlite://\nAPP_ENV=production\n"
    page = with_symbol(exercise, tmp_path, symbol, wrong, (r"^SECRET_KEY=\S",))
    code = "SECRET_KEY=99999\nDATABASE_URL=\nAPP_ENV=testing\n"

    assert is_made(symbol, page.mistakes[0], code, right)
    assert not is_made(symbol, page.mistakes[0], right, right)
