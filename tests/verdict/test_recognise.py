from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Exercise, Mistake, Symbol
from handrail.runner import TestResult
from handrail.verdict.recognise import matches, own_code, recognise

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


def test_the_most_alike_is_picked(exercise: Exercise, failed: Failed) -> None:
    both = [failed("test_it_greets"), failed("test_nobody_is_not_greeted")]

    assert told(exercise, UNCHECKED, *both) == "no_check"
    assert told(exercise, LOUD, *both) == "shouted"


def test_only_those_count_whose_test_failed(exercise: Exercise, failed: Failed) -> None:
    assert told(exercise, UNCHECKED, failed("test_it_greets")) is None
    assert told(exercise, LOUD, failed("test_nobody_is_not_greeted")) is None


def test_where_nothing_failed_nothing_is_told(exercise: Exercise) -> None:
    assert told(exercise, UNCHECKED) is None


def test_code_that_is_more_like_the_solution_has_another_fault(
    exercise: Exercise, failed: Failed
) -> None:
    nearly = RIGHT.replace("Hello, ", "Hello ")

    assert told(exercise, nearly, failed("test_it_greets")) is None
    assert told(exercise, RIGHT, failed("test_it_greets")) is None


def test_code_that_is_like_nothing_known_is_not_guessed_at(
    exercise: Exercise, failed: Failed
) -> None:
    assert told(exercise, ODD, failed("test_it_greets")) is None


def test_names_of_the_learners_own_do_not_hide_a_mistake(
    exercise: Exercise, failed: Failed
) -> None:
    own = LOUD.replace(
        "    if not name.strip():", "    bare = name.strip()\n    if not bare:"
    )

    assert told(exercise, own, failed("test_it_greets")) == "shouted"


def test_the_mark_of_a_mistake_is_enough(exercise: Exercise, failed: Failed) -> None:
    marked = failed("test_it_greets", "KeyError", "'Grace'")

    assert told(exercise, ODD, marked) == "from_a_table"


def test_a_mark_tells_even_where_the_code_is_more_like_another_but_not_much(
    exercise: Exercise, failed: Failed
) -> None:
    code = ODD.replace("while True", "if not name.strip()")
    marked = failed("test_it_greets", "KeyError", "'Grace'")

    assert told(exercise, code, marked) == "from_a_table"


def test_a_mark_gives_way_to_code_that_is_nearly_another_mistake(
    exercise: Exercise, failed: Failed
) -> None:
    marked = failed("test_it_greets", "KeyError", "'Grace'")

    assert told(exercise, LOUD, marked) == "shouted"


def test_without_its_mark_a_mistake_is_out(exercise: Exercise, failed: Failed) -> None:
    table = own_code(exercise, exercise.mistakes[2])

    assert told(exercise, table, failed("test_it_greets", "IndexError")) is None


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("test_it_greets", "KeyError", "'x'"),
        ("test_it_greets[Ada]", "KeyError", "'x'"),
        ("test_it_greets[a[0]]", "KeyError", "'x'"),
        ("test_it_greets", "AssertionError", "KeyError in the answer"),
    ],
)
def test_a_failure_matches_by_its_test_and_its_mark(
    exercise: Exercise, failed: Failed, name: str, error: str, message: str
) -> None:
    assert matches(exercise.mistakes[2], [failed(name, error, message)])


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("test_it_greets", "ValueError"),
        ("test_it_greets_all", "KeyError"),
        ("test_it", "KeyError"),
    ],
)
def test_another_test_and_another_failure_do_not_match(
    exercise: Exercise, failed: Failed, name: str, error: str
) -> None:
    assert not matches(exercise.mistakes[2], [failed(name, error)])


def test_one_of_several_parameters_is_enough(
    exercise: Exercise, failed: Failed
) -> None:
    failures = [failed("test_it_greets[a]"), failed("test_it_greets[b]", "KeyError")]

    assert matches(exercise.mistakes[2], failures)


def test_a_failure_without_words_matches_no_mark(exercise: Exercise) -> None:
    silent = TestResult("test_it_greets", "test_greet.py", "", "failed", 0.1)

    assert not matches(exercise.mistakes[2], [silent])
    assert matches(exercise.mistakes[1], [silent])


def test_what_comes_along_with_a_mistake_is_not_compared(exercise: Exercise) -> None:
    assert own_code(exercise, exercise.mistakes[2]).startswith("def greet")


def with_symbol(
    exercise: Exercise, folder: Path, symbol: Symbol, **codes: str
) -> Exercise:
    mistakes = []
    for name, code in codes.items():
        source = folder / f"1.1_{name}"
        source.write_text(code, "utf-8")
        mistakes.append(Mistake(name, "test_it", "Not so.", None, source))
    return replace(exercise, symbol=symbol, mistakes=tuple(mistakes))


def test_a_block_of_a_template_is_recognised(
    exercise: Exercise, failed: Failed, tmp_path: Path
) -> None:
    block = "{{% block main %}}<p class=note> {0} </p>{{% endblock %}}"
    page = with_symbol(
        exercise,
        tmp_path,
        Symbol("app/templates/error.html", "main"),
        safe=block.format("{{ reason | safe }}"),
        empty=block.format(""),
    )
    code = block.format("{{ reason   | safe }}\n")

    found = recognise(page, code, block.format("{{ reason }}"), [failed("test_it")])

    assert found == page.mistakes[0]


def test_a_whole_file_is_recognised(
    exercise: Exercise, failed: Failed, tmp_path: Path
) -> None:
    settings = with_symbol(
        exercise,
        tmp_path,
        Symbol(".env.example"),
        real="SECRET_KEY=4f2c91\nDATABASE_URL=sqlite://\nAPP_ENV=production\n",
        short="SECRET_KEY=\n",
    )
    right = "SECRET_KEY=\nDATABASE_URL=\nAPP_ENV=development\n"
    code = "SECRET_KEY=4f2c91\nDATABASE_URL=sqlite://\nAPP_ENV=testing\n"

    found = recognise(settings, code, right, [failed("test_it")])

    assert found == settings.mistakes[0]


def test_a_method_is_recognised_without_its_class(
    exercise: Exercise, failed: Failed, tmp_path: Path
) -> None:
    config = with_symbol(
        exercise,
        tmp_path,
        Symbol("app/config.py", "Config.check"),
        lenient="def check(self) -> None:\n    print(self.problems())\n",
    )
    right = "def check(self) -> None:\n    raise ValueError(self.problems())\n"
    code = "def check(self) -> None:\n    print(self.problems(), 'again')\n"

    assert recognise(config, code, right, [failed("test_it")]) == config.mistakes[0]
