import ast
from collections.abc import Callable

import pytest
from calling import Call


@pytest.mark.parametrize("exercise", ["1.1", "1.2", "2.1", "2.2", "3.1"])
def test_a_solution_in_a_file_is_python(
    call: Call, answer: Callable[..., None], exercise: str
) -> None:
    call("jump", "3")
    outcome = call("solution", exercise, "--yes")

    assert outcome.code == 0
    assert ast.parse(outcome.out).body


def test_the_code_of_a_method_is_there_from_its_first_column(
    call: Call, answer: Callable[..., None]
) -> None:
    assert call("solution", "1.2", "--yes").out.startswith("def total(")
