from typing import Any
from unittest.mock import patch

from werkzeug.routing import Map, Rule

from tests.urls import Builder, compiled_once


def compile_builder(rule: Rule, append_unknown: bool = True) -> Builder:
    """Return a function that no other call returns."""
    return lambda: (rule.rule, str(append_unknown))


def bound(path: str, **settings: Any) -> Rule:
    """Return a rule that is part of a map."""
    rule = Rule(path, endpoint="thing", **settings)
    Map([rule])
    return rule


def test_routes_that_are_alike_share_what_was_compiled() -> None:
    builder_of = compiled_once(compile_builder)

    assert builder_of(bound("/<key>"), True) is builder_of(bound("/<key>"), True)


def test_other_routes_do_not() -> None:
    builder_of = compiled_once(compile_builder)
    forms = [
        builder_of(bound("/<key>"), True),
        builder_of(bound("/<key>"), False),
        builder_of(bound("/<name>"), True),
        builder_of(bound("/key"), True),
    ]

    assert len(set(forms)) == len(forms)


def test_what_has_defaults_is_compiled_each_time() -> None:
    builder_of = compiled_once(compile_builder)
    one, two = (bound("/<key>", defaults={"key": key}) for key in "ab")

    assert builder_of(one, True) is not builder_of(two, True)


def test_each_route_builds_by_its_own_converter() -> None:
    builder_of = compiled_once(Rule._compile_builder)  # noqa: SLF001
    with patch.object(Rule, "_compile_builder", builder_of):
        number, text = (
            Map([Rule(path, endpoint="thing")]).bind("app.example")
            for path in ("/<int(fixed_digits=3):key>", "/<key>")
        )

    assert number.build("thing", {"key": 7}) == "/007"
    assert text.build("thing", {"key": "7 b"}) == "/7%20b"
