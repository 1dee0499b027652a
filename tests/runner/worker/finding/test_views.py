"""What a value holds, and where in it something stands."""

from typing import Any

import pytest

from handrail.runner.worker.finding.views import holding, surroundings

TEXT = "x" * 100
PAGE = "<!DOCTYPE html><html><head><title>Books</title></head><p>None here.</p>"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", "''"),
        (["a"], "['a']"),
        ({"a": 1, "b": 2}, "['a', 'b']"),
        (PAGE, "<!doctype html> · Books · None here."),
        (TEXT * 9, f"'{'x' * 299} …"),
    ],
)
def test_what_a_value_holds(value: Any, shown: str) -> None:
    assert holding(value) == shown


@pytest.mark.parametrize(
    ("value", "part", "shown"),
    [
        ("one two", "two", "'one two'"),
        (f"{TEXT} two {TEXT}", "two", f"'…{'x' * 59} two {'x' * 59}…'"),
        (["a"], "a", "['a']"),
        (["a", "b", "c"], "b", "['a', 'b', 'c']"),
        (["a", "b", "c", "d", "e"], "c", "[…, 'b', 'c', 'd', …]"),
        ({"a"}, "a", "{'a'}"),
        ({"a": 1, "b": 2}, "b", "{'b': 2, …}"),
        ({"b": 2}, "b", "{'b': 2}"),
    ],
)
def test_where_something_stands(value: Any, part: Any, shown: str) -> None:
    assert surroundings(value, part) == shown
