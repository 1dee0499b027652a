"""Calls of a learner's function are followed; of values only plain ones are told."""

import sys
from pathlib import Path
from typing import Any

import pytest

from handrail.runner.events import decode, encode
from handrail.runner.followed import Call, Followed, Lines, Step
from handrail.runner.worker.following import LONGEST, Follower, is_plain, written

FOLLOWED = Followed(
    (Call("test_a", "view", 3, {"a": "1"}, (Step(4, {"b": ""}), Step(5)), "2"),)
)


class Odd(str):
    """No plain text, whatever it says."""

    __slots__ = ()

    def __repr__(self) -> str:
        raise AssertionError("called")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        ("ä", "'ä'"),
        ([1, ("a", {"b": None})], "[1, ('a', {'b': None})]"),
        ({1}, None),
        (object(), None),
        (Odd("a"), None),
        ([Odd("a")], None),
        ({Odd("a"): 1}, None),
        ("a" * LONGEST, None),
        (list(range(13)), None),
        ([[[[1]]]], None),
    ],
)
def test_only_plain_values_are_written(value: Any, text: str | None) -> None:
    assert written(value) == text


def test_a_value_within_itself_is_not_plain() -> None:
    value: list[Any] = []
    value.append(value)

    assert not is_plain(value)


def test_what_is_told_is_read_again() -> None:
    assert decode(encode(FOLLOWED, "secret"), "secret") == FOLLOWED


def followed(source: str, tmp_path: Path) -> list[Call]:
    """The calls that a source makes of what stands on its first twenty lines."""
    file = tmp_path / "app.py"
    follower = Follower(tmp_path, Lines("app.py", 1, 20))
    follower.test = "test_a"
    before = sys.gettrace()
    sys.settrace(follower.trace)
    try:
        exec(compile(source, str(file), "exec"), {})
    finally:
        sys.settrace(before)
    return [notes.call() for notes in follower.notes.values()]


def test_lines_values_and_ends_are_noted(tmp_path: Path) -> None:
    source = (
        "def a(n):\n    m = n + 1\n    if m > 2:\n        raise ValueError\n"
        "    return m\n"
        "def b():\n    try:\n        a(2)\n    except ValueError:\n        return [1]\n"
        "def c():\n    yield 1\n    yield 2\n"
        + "\n" * 10
        + "a(1)\nb()\nlist(c())\n(lambda: 1)()\n"
    )
    one, two, three, four = followed(source, tmp_path)

    assert one == Call(
        "test_a",
        "a",
        1,
        {"n": "1"},
        (Step(2), Step(3, {"m": "2"}), Step(5)),
        "2",
    )
    assert (two.function, two.returned, two.raised) == ("b", "[1]", None)
    assert (three.function, three.returned, three.raised) == ("a", None, "ValueError")
    assert (four.function, [s.line for s in four.steps]) == ("c", [12, 13])
    assert not four.is_whole


def test_a_call_without_an_end_is_cut_off(tmp_path: Path) -> None:
    source = "def a():\n    for n in range(200):\n        n\na()\n"
    (call,) = followed(source, tmp_path)

    assert len(call.steps) < 100
    assert not call.is_whole
