import pytest
from marshmallow import Schema

from app.schemas.auth import (
    LoginSchema,
    PasswordChangeSchema,
    ResetRequestSchema,
    ResetSchema,
    TokensSchema,
)
from tests.test_schemas.checking import errors_of

MISSING = ["Missing data for required field."]
NEW = "battery staple"


@pytest.mark.parametrize(
    ("email", "password"),
    [("ann@example.com", "x"), ("not an address", "short"), ("x", "y" * 128)],
)
def test_a_login_may_be_wrong(email: str, password: str) -> None:
    values = {"email": email, "password": password}

    assert LoginSchema().load(values) == values


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"email": "", "password": "x"}, "email"),
        ({"email": "x" * 255, "password": "x"}, "email"),
        ({"email": "a\x00", "password": "x"}, "email"),
        ({"email": "x", "password": ""}, "password"),
        ({"email": "x", "password": "x" * 129}, "password"),
        ({"email": "x", "password": "\ud800"}, "password"),
        ({"email": "x", "password": ["x"]}, "password"),
        ({"email": "x", "password": "x", "remember": "yes"}, "remember"),
    ],
)
def test_a_login_has_bounds(values: dict[str, object], field: str) -> None:
    assert errors_of(LoginSchema(), values).keys() == {field}


def test_tokens_are_shown() -> None:
    tokens = {
        "access_token": "a",
        "refresh_token": "b",
        "token_type": "Bearer",
        "expires_in": 900,
    }

    assert TokensSchema().dump(tokens | {"id": 1}) == tokens


def test_a_new_password_is_held_to_more_than_the_one_there_is() -> None:
    values = {"current_password": "x", "password": NEW}

    assert PasswordChangeSchema().load(values) == values
    assert errors_of(PasswordChangeSchema(), values | {"password": "x"}) == {
        "password": ["Length must be between 10 and 128."]
    }


@pytest.mark.parametrize("current", ["", "x" * 129])
def test_the_password_that_there_is_has_bounds(current: str) -> None:
    values = {"current_password": current, "password": NEW}

    assert errors_of(PasswordChangeSchema(), values).keys() == {"current_password"}


def test_a_reset_is_asked_for_by_address() -> None:
    values = {"email": "ann@example.com"}

    assert ResetRequestSchema().load(values) == values
    assert errors_of(ResetRequestSchema(), {"email": "ann"}).keys() == {"email"}


@pytest.mark.parametrize("token", ["x", "x" * 300])
def test_a_reset_takes_a_token(token: str) -> None:
    values = {"token": token, "password": NEW}

    assert ResetSchema().load(values) == values


@pytest.mark.parametrize("token", ["", "x" * 701, "a\x00"])
def test_a_token_has_bounds(token: str) -> None:
    values = {"token": token, "password": NEW}

    assert errors_of(ResetSchema(), values).keys() == {"token"}


@pytest.mark.parametrize(
    ("schema", "fields"),
    [
        (LoginSchema(), {"email", "password"}),
        (PasswordChangeSchema(), {"current_password", "password"}),
        (ResetRequestSchema(), {"email"}),
        (ResetSchema(), {"token", "password"}),
    ],
)
def test_everything_is_needed(schema: Schema, fields: set[str]) -> None:
    assert errors_of(schema, {}) == dict.fromkeys(fields, MISSING)
