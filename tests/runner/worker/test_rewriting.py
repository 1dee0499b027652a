"""Tests are compiled so that what they find does not depend on learners' classes."""

from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import Any

import pytest

from handrail.runner.worker import tools
from handrail.runner.worker.kept import truth
from handrail.runner.worker.rewriting import compiled

Run = Callable[..., int]

SOURCE = b"""\
def test_it(value):
    assert value
    assert value == 3 and value


def helper(value):
    return value + 1
"""


@pytest.fixture
def watched() -> list[None]:
    """What was looked at."""
    return []


@pytest.fixture
def run(watched: list[None]) -> Run:
    """A function that calls a test of some source, and counts the rulings on it."""

    def run(source: bytes, *args: Any, passes: bool = True) -> int:
        asked: list[None] = []

        def rule(about: None) -> AssertionError | None:
            asked.append(about)
            return None if passes else AssertionError("ruled")

        names = {name: getattr(tools, name) for name in tools.__all__}
        names |= {"rule": rule, "truth": truth, "watch": watched.append}
        module: dict[str, Any] = {"__name__": "tests"}
        exec(compiled(source, "test_it.py", names), module)
        module["test_it"](*args)
        return len(asked)

    return run


def test_the_end_of_a_test_is_ruled_on(run: Run) -> None:
    assert run(SOURCE, 3) == 1


def test_a_ruling_fails_a_test_at_its_last_line(run: Run) -> None:
    with pytest.raises(AssertionError, match="ruled") as caught:
        run(SOURCE, 3, passes=False)

    assert caught.traceback[-1].frame.code.name == "test_it"
    assert caught.traceback[-1].lineno + 1 == 3


@pytest.mark.parametrize(
    ("statements", "times"),
    [
        ("pass", 0),
        ("value()", 1),
        ("value(value())", 2),
        ("assert value() is None", 2),
        ("assert value", 1),
        ("value.get()", 2),
        ("value.keys()", 1),
        ("[value() for _ in 'ab']", 0),
        ("len('ab')", 0),
        ("with value.keys(): pass", 2),
        ("value.own", 1),
        ("''.strip", 0),
    ],
)
def test_a_test_is_watched_where_code_may_have_run(
    run: Run, watched: list[None], statements: str, times: int
) -> None:
    class Own:
        own = 3

        def __call__(self, *_: object) -> None:
            pass

        def get(self) -> Any:
            return nullcontext()

        keys = get

    run(f"def test_it(value):\n    {statements}\n".encode(), Own())

    assert len(watched) == times


def test_a_block_is_watched_that_an_error_leaves(run: Run, watched: list[None]) -> None:
    run(
        b"def test_it(context):\n    with context:\n        raise ValueError\n",
        suppress(ValueError),
    )

    assert len(watched) == 1


def test_what_fails_is_explained(run: Run) -> None:
    with pytest.raises(AssertionError, match=r"assert 4 == 3\n.* where 4 = len\('"):
        run(b"def test_it():\n    assert len('four') == 3\n")


class Lie(str):
    """Agrees to all."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, _: object) -> bool:
        return True

    def __len__(self) -> int:
        return 9

    def __format__(self, _: str) -> str:
        return "right"

    def __add__(self, _: str) -> str:
        return "right"

    def __radd__(self, _: str) -> str:
        return "right"

    def __iter__(self) -> Any:
        return iter("right")

    def startswith(self, *_: Any) -> bool:
        return True


@pytest.mark.parametrize(
    "check",
    [
        "value == 'right'",
        "'right' == value",
        "len(value) == 9",
        "value.startswith('right')",
        "f'{value}' == 'right'",
        "value + '' == 'right'",
        "'' + value == 'right'",
        "list(value) == list('right')",
        "[c for c in value] == list('right')",
        "all(c in 'right' for c in value)",
        "''.join([*value]) == 'right'",
        "value == 'right' or value == 'good'",
        "not value",
        "isinstance(value, int)",
        "{'a': value}['a'] == 'right'",
        "'right'.startswith(value)",
    ],
)
def test_a_text_that_lies_is_found_out(run: Run, check: str) -> None:
    with pytest.raises(AssertionError):
        run(f"def test_it(value):\n    assert {check}\n".encode(), Lie("wrong"))


def test_which_object_it_is_is_left_alone(run: Run) -> None:
    value = Lie("wrong")

    run(b"def test_it(value, same):\n    assert value is same\n", value, value)


def test_no_name_leads_to_what_rules() -> None:
    names = {name: getattr(tools, name) for name in tools.__all__}
    names |= {"rule": print, "truth": truth, "watch": repr}
    module: dict[str, Any] = {}
    exec(compiled(SOURCE, "test_it.py", names), module)

    found = [name for name, value in module.items() if value in names.values()]
    assert found == []
