"""What a process said, as checked values: it may say anything."""

from dataclasses import asdict
from typing import Any

import pytest
from asking import MADE, cookie, probe

from handrail.created.answers import Made, Probe
from handrail.created.application import application
from handrail.created.reading import Unheard, items, read
from handrail.source.house import House


def test_answers_are_read() -> None:
    said = asdict(probe(cookies=(cookie(),), writes=("INSERT posts",)))
    lists = {"cookies": list(said["cookies"]), "writes": list(said["writes"])}
    assert read(Probe, {**said, **lists}).cookies == (cookie(),)


@pytest.mark.parametrize(
    "said",
    [
        None,
        3,
        [],
        {},
        {**asdict(MADE), "line": "4"},
        {**asdict(MADE), "line": True},
        {**asdict(MADE), "call": None},
    ],
)
def test_what_is_no_answer_is_refused(said: Any) -> None:
    with pytest.raises(Unheard):
        read(Made, said)


@pytest.mark.parametrize(
    "parts",
    [{"keys": 3}, {"keys": [3]}, {"blueprints": [1]}, {"tokens": 4}, {"probes": "x"}],
)
def test_a_part_that_is_none_is_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(Unheard):
        application({"made": asdict(MADE), **parts}, {}, House(), {})


def test_a_list_of_texts_is_one() -> None:
    assert items(str, ["a", 1]) == ("a", "1")


def test_parts_that_are_missing_are_none() -> None:
    made = application({"made": asdict(MADE)}, {}, House(), {})
    assert made.made == MADE
    assert (made.probes, made.errors, made.second, made.bare_keys) == (None,) * 4
