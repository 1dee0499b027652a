from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, Response
from marshmallow import Schema, ValidationError, fields, validate

Refuse = Callable[..., Response]
Read = Callable[..., Any]

BAD_USER = {"email": "not-an-address", "password": "tr0ub4", "tags": ["a", 7]}


class UserSchema(Schema):
    """A schema with plain and nested fields."""

    email = fields.Email(required=True)
    password = fields.Str(required=True, validate=validate.Length(min=12))
    tags = fields.List(fields.Str())


def refusal(data: dict[str, Any]) -> ValidationError:
    """Return the error that the schema raises for the data."""
    with pytest.raises(ValidationError) as caught:
        UserSchema().load(data)
    return caught.value


@pytest.fixture
def refuse(make_app: Callable[..., Flask]) -> Refuse:
    """A function that hands an error to `handle_validation_error`."""
    app = make_app()

    def refuse(error: ValidationError, url: str = "/api/v1/users") -> Response:
        from app.utils.errors import handle_validation_error

        with app.test_request_context(url, method="POST"):
            return handle_validation_error(error)

    return refuse


def test_the_status_is_400(refuse: Refuse) -> None:
    """Input that a schema refuses is answered with 400, as all bad input is."""
    assert refuse(refusal(BAD_USER)).status_code == 400


def test_it_has_the_shape_of_every_error(
    refuse: Refuse, message_of: Read, details_of: Read
) -> None:
    """The body is that of any error: it has a message with words, and details."""
    response = refuse(refusal(BAD_USER))

    assert isinstance(message_of(response), str)
    assert message_of(response)
    assert details_of(response)


def test_details_name_every_field(refuse: Refuse, details_of: Read) -> None:
    """The details say for each field what is wrong with it, nested ones included."""
    response = refuse(refusal(BAD_USER))

    assert details_of(response) == {
        "email": ["Not a valid email address."],
        "password": ["Shorter than minimum length 12."],
        "tags": {"1": ["Not a valid string."]},
    }


def test_the_message_is_a_sentence_for_people(refuse: Refuse, message_of: Read) -> None:
    """The message is the same text for every refusal.

    What is wrong with a field stands in the details, where a program finds it.
    """
    first = refuse(refusal({}))
    second = refuse(refusal(BAD_USER))

    assert message_of(first) == message_of(second)


def test_the_input_is_not_sent_back(refuse: Refuse) -> None:
    """The answer repeats nothing of what was sent: a password would end up in logs."""
    response = refuse(refusal(BAD_USER))

    assert "tr0ub4" not in response.get_data(as_text=True)


def test_an_error_raised_by_hand_is_answered_too(
    refuse: Refuse, details_of: Read
) -> None:
    """`raise ValidationError("Choose one")` names no field, and is a 400 all the same.

    Its messages are a list, not a dictionary.
    """
    response = refuse(ValidationError("Choose one of the two"))

    assert response.status_code == 400
    assert "Choose one of the two" in str(details_of(response))


def test_a_form_gets_a_page(refuse: Refuse) -> None:
    """Outside of `/api` the refusal is a page."""
    response = refuse(refusal(BAD_USER), url="/register")

    assert response.status_code == 400
    assert response.mimetype == "text/html"
