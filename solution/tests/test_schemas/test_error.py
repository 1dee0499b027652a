from typing import Any

import pytest
from flask import Flask

from app.schemas.error import ErrorSchema
from app.utils.json_errors import json_error


@pytest.fixture
def body(app: Flask) -> dict[str, Any]:
    """The body of an error that has details."""
    with app.app_context():
        response = json_error(400, "No", {"email": ["Not one."]})
    told: dict[str, Any] = response.get_json()
    return told


def test_it_describes_what_is_told(body: dict[str, Any]) -> None:
    assert ErrorSchema().dump(body) == body
    assert ErrorSchema().validate(body) == {}


def test_details_may_be_missing(app: Flask) -> None:
    with app.app_context():
        response = json_error(404, "Not found")

    assert ErrorSchema().validate(response.get_json()) == {}


def test_an_error_without_a_reason_is_none() -> None:
    assert ErrorSchema().validate({})


def test_there_is_nothing_else_in_it(body: dict[str, Any]) -> None:
    assert ErrorSchema().validate(body | {"trace": "x"}).keys() == {"trace"}
