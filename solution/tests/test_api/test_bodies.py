"""What every endpoint that takes a body refuses, whatever it is for."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.errors import Error, error_of
from tests.people import AddPost, Headers, Person
from tests.test_api.calling import BODIES, Caller

JSON = "application/json"
UNREADABLE = {
    "nothing": b"",
    "half of an object": b'{"email": ',
    "a form": b"email=ann@example.com",
    "no UTF-8": b'{"email": "\xff"}',
    "a number without end": b"9" * 5000,
    "too deep": b"[" * 100_000,
}
Send = Callable[..., TestResponse]

NO_OBJECT: tuple[Any, ...] = ([], [{}], "text", 7, True)


@pytest.fixture
def send(call: Caller, as_admin: Headers, ann: Person, add_post: AddPost) -> Send:
    """A function that sends to an endpoint what an admin may change."""
    post = add_post(ann)

    def send(endpoint: str, **body: Any) -> TestResponse:
        key = post if "post" in endpoint else ann.id
        return call(endpoint, as_admin, key=key, **body)

    return send


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_no_json_is_refused(endpoint: str, send: Send) -> None:
    for name, data in UNREADABLE.items():
        response = send(endpoint, data=data, content_type=JSON)

        assert response.status_code == 400, name
        assert error_of(response).message != "Validation error"


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_no_object_is_refused(endpoint: str, send: Send) -> None:
    for value in NO_OBJECT:
        response = send(endpoint, json=value)

        assert response.status_code == 400, value
        assert error_of(response) == Error(
            "Validation error", {"_schema": ["Invalid input type."]}
        )


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_field_that_there_is_not_is_refused(endpoint: str, send: Send) -> None:
    response = send(endpoint, json={**BODIES[endpoint], "id": 7})

    assert response.status_code == 400
    assert error_of(response) == Error("Validation error", {"id": ["Unknown field."]})


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_value_of_another_type_is_refused(endpoint: str, send: Send) -> None:
    for field, value in product(BODIES[endpoint], (None, 7, [], {})):
        response = send(
            endpoint,
            json={**BODIES[endpoint], field: value},
        )

        assert response.status_code == 400, (field, value)
        assert list(error_of(response).details) == [field]


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_of_another_media_type_is_refused(endpoint: str, send: Send) -> None:
    for content_type in (None, "text/plain", "multipart/form-data"):
        response = send(
            endpoint,
            data=b"{}",
            content_type=content_type,
        )

        assert response.status_code == 415, content_type
        assert error_of(response).message


@pytest.mark.parametrize("endpoint", BODIES)
def test_a_body_that_is_too_large_is_refused(
    endpoint: str, send: Send, app: Flask
) -> None:
    data = b" " * (app.config["MAX_CONTENT_LENGTH"] + 1)
    response = send(endpoint, data=data, content_type=JSON)

    assert response.status_code == 413
    assert error_of(response).message
