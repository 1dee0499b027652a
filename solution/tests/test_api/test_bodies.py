"""What every endpoint that takes a body refuses, whatever it is for."""

from itertools import product
from typing import Any

import pytest
from flask import Flask

from tests.people import Headers
from tests.test_api.calling import BODIES, Caller, error_of

JSON = "application/json"
UNREADABLE = {
    "nothing": b"",
    "half of an object": b'{"email": ',
    "a form": b"email=ann@example.com",
    "no UTF-8": b'{"email": "\xff"}',
    "a number without end": b"9" * 5000,
    "too deep": b"[" * 100_000,
}
NO_OBJECT: tuple[Any, ...] = ([], [{}], "text", 7, True)


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_no_json_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for name, data in UNREADABLE.items():
        response = call(endpoint, as_admin, data=data, content_type=JSON)

        assert response.status_code == 400, name
        assert error_of(response) != "Validation error"


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_no_object_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for value in NO_OBJECT:
        response = call(endpoint, as_admin, json=value)

        assert response.status_code == 400, value
        assert response.get_json() == {
            "error": "Validation error",
            "details": {"_schema": ["Invalid input type."]},
        }


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_field_that_there_is_not_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    response = call(endpoint, as_admin, json={**BODIES[endpoint], "id": 7})

    assert response.status_code == 400
    assert response.get_json() == {
        "error": "Validation error",
        "details": {"id": ["Unknown field."]},
    }


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_value_of_another_type_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for field, value in product(BODIES[endpoint], (None, 7, [], {})):
        response = call(endpoint, as_admin, json={**BODIES[endpoint], field: value})

        assert response.status_code == 400, (field, value)
        assert list(response.get_json()["details"]) == [field]


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_of_another_media_type_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for content_type in (None, "text/plain", "multipart/form-data"):
        response = call(endpoint, as_admin, data=b"{}", content_type=content_type)

        assert response.status_code == 415, content_type
        assert error_of(response)


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_too_large_is_refused(
    endpoint: str, call: Caller, as_admin: Headers, app: Flask
) -> None:
    data = b" " * (app.config["MAX_CONTENT_LENGTH"] + 1)
    response = call(endpoint, as_admin, data=data, content_type=JSON)

    assert response.status_code == 413
    assert error_of(response)
