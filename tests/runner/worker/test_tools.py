"""Kept tests look at values and answers without asking the code."""

from collections import namedtuple
from typing import Any

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.local import LocalProxy

from handrail.runner.worker.tools import attribute, given, is_instance


class Text(str):
    """A text of a learner's."""

    __slots__ = ()
    mark = "own"

    def strip(self, *_: Any) -> str:
        return "right"


class Number(int):
    """A number that says to be a text."""

    __class__ = str  # type: ignore[assignment]


def test_a_text_has_the_methods_of_one() -> None:
    assert attribute(Text(" a "), "strip")() == "a"
    assert attribute(Text(" a "), "mark") == "own"


def test_a_field_is_no_method() -> None:
    page: Any = namedtuple("page", "count")  # noqa: PYI024 (as a learner may)

    assert attribute(page(3), "count") == 3


def test_a_class_is_the_one_that_a_value_has() -> None:
    assert is_instance(Number(3), int)
    assert is_instance(Number(3), (bytes, int))
    assert not is_instance(Number(3), str)


class Same(type):
    """Says of its classes that each is the same."""

    __hash__ = type.__hash__

    def __eq__(cls, _: object) -> bool:
        return True


def test_a_class_is_told_from_those_that_say_to_be_it() -> None:
    one, other = Same("One", (), {}), Same("Other", (), {})

    assert is_instance(one(), one)
    assert not is_instance(one(), other)


def test_what_is_wrapped_has_the_methods_of_what_it_is() -> None:
    assert attribute(LocalProxy(lambda: Text(" a ")), "strip")() == "a"


def test_built_in_methods_get_plain_values() -> None:
    assert type(given("a".startswith, Text("a"))) is str
    assert type(given(lambda value: value, Text("a"))) is Text


class Liar(Response):
    """Says another status than it sends."""

    status_code = 200


class Own(FlaskClient):
    """A client of an application's."""


def test_a_response_is_what_it_sends() -> None:
    response = Liar("no", status="404 NOT FOUND")

    assert attribute(response, "status_code") == 404
    assert attribute(response, "get_data")(as_text=True) == "no"


def test_a_client_is_flasks_own() -> None:
    app = Flask(__name__)
    app.test_client_class = Own

    assert type(attribute(app, "test_client")()) is FlaskClient


def test_what_is_no_application_has_no_client() -> None:
    with pytest.raises(TypeError, match="an application of Flask is wanted"):
        attribute(object(), "test_client")
