"""Registration, as somebody new meets it."""

from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app.extensions import db
from app.models import User
from app.models.mixins import utc_now
from app.services.breaches import PwnedPasswords
from tests.client import bearer, try_login
from tests.errors import Error, error_of
from tests.people import PASSWORD, AddUser, Headers
from tests.test_api.calling import NEWCOMER, Caller

REGISTER, ME = "api.auth.register", "/api/v1/auth/me"
TIMES = ("created_at", "updated_at")
NUL, SURROGATE = "a\0b", "a\ud800b"


def test_somebody_new_gets_an_account(call: Caller) -> None:
    response = call(REGISTER, json=NEWCOMER | {"first_name": "Ann"})
    account = response.get_json()
    times = {name: datetime.fromisoformat(account.pop(name)) for name in TIMES}

    assert response.status_code == 201
    assert response.headers["Location"] == ME
    assert account.pop("id") > 0
    assert account == {
        "email": "newcomer@example.com",
        "email_confirmed_at": None,
        "first_name": "Ann",
        "last_name": "",
        "role": "user",
        "is_active": True,
    }
    assert all(time.utcoffset() is not None for time in times.values())


def test_who_has_registered_may_log_in(call: Caller, client: FlaskClient) -> None:
    account = call(REGISTER).get_json()
    tokens = try_login(client, NEWCOMER["email"]).get_json()

    response = client.get(ME, headers=bearer(tokens["access_token"]))
    assert response.get_json() == account


def test_the_password_is_stored_as_a_hash(call: Caller, app: Flask) -> None:
    call(REGISTER)
    with app.app_context():
        stored = db.session.scalars(select(User.password_hash)).one()

    assert PASSWORD not in stored
    assert stored.startswith("scrypt:")


@pytest.mark.parametrize("email", ["newcomer@example.com", "NewComer@EXAMPLE.com"])
def test_an_email_registers_once(email: str, call: Caller) -> None:
    call(REGISTER)
    response = call(REGISTER, json=NEWCOMER | {"email": email})

    assert response.status_code == 409
    assert error_of(response) == Error("There is an account with this e-mail address")


def test_a_conflict_leaves_the_account_as_it_was(
    call: Caller, client: FlaskClient
) -> None:
    call(REGISTER)
    call(REGISTER, json=NEWCOMER | {"password": "another long password"})

    assert try_login(client, NEWCOMER["email"]).status_code == 200


def test_the_email_of_a_deactivated_account_is_taken(
    call: Caller, add_user: AddUser
) -> None:
    add_user(email=NEWCOMER["email"], is_active=False)

    assert call(REGISTER).status_code == 409


def test_who_left_may_come_back(
    call: Caller, add_user: AddUser, client: FlaskClient
) -> None:
    gone = add_user(email=NEWCOMER["email"], deleted_at=utc_now())
    response = call(REGISTER)

    assert response.status_code == 201
    assert response.get_json()["id"] != gone.id
    assert try_login(client, gone.email).status_code == 200


@pytest.mark.parametrize(
    "more", [{"role": "admin"}, {"is_active": True}, {"id": 1}, {"password_hash": "x"}]
)
def test_nobody_gives_themselves_more_than_a_name(
    more: dict[str, Any], call: Caller
) -> None:
    response = call(REGISTER, json=NEWCOMER | more)

    assert response.status_code == 400
    assert list(error_of(response).details) == list(more)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "ann"),
        ("email", "ann@localhost"),
        ("email", "@example.com"),
        ("email", "ann@@example.com"),
        ("email", " ann@example.com"),
        ("email", "ann@example.com\n"),
        ("email", "ann@example.com\nBcc: bob@example.com"),
        ("email", "Ann <ann@example.com>"),
        ("email", f"{'a' * 243}@example.com"),
        ("password", "too short"),
        ("password", "x" * 129),
        ("first_name", "x" * 81),
        ("last_name", "two\nlines"),
        *((field, text) for field in NEWCOMER for text in ("", NUL, SURROGATE)),
        *((field, text) for field in ("first_name",) for text in (NUL, SURROGATE)),
    ],
)
def test_what_cannot_be_stored_or_mailed_to_is_refused(
    field: str, value: str, call: Caller
) -> None:
    response = call(REGISTER, json=NEWCOMER | {field: value})

    assert response.status_code == 400
    assert list(error_of(response).details) == [field]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", f"{'a' * 242}@example.com"),
        ("email", "o'neil+shop@mail.example.co"),
        ("password", "x" * 10),
        ("password", "x" * 128),
        ("password", " \N{PILE OF POO}\n" * 5),
        ("first_name", "x" * 80),
        (
            "last_name",
            "\N{LATIN SMALL LETTER O WITH STROKE}'Neil-\N{CJK UNIFIED IDEOGRAPH-738B}",
        ),
    ],
)
def test_odd_input_is_kept_as_it_is(
    field: str, value: str, call: Caller, client: FlaskClient
) -> None:
    someone = NEWCOMER | {field: value}
    response = call(REGISTER, json=someone)

    assert response.status_code == 201
    assert response.get_json().get(field, value) == value
    login = try_login(client, someone["email"], someone["password"])
    assert login.status_code == 200


@pytest.mark.parametrize("field", ["email", "password"])
def test_email_and_password_are_needed(field: str, call: Caller) -> None:
    rest = {name: value for name, value in NEWCOMER.items() if name != field}
    response = call(REGISTER, json=rest)

    assert response.status_code == 400
    assert error_of(response).details == {field: ["Missing data for required field."]}


@pytest.mark.parametrize("endpoint", [REGISTER, "api.users.create_user"])
def test_a_password_that_has_leaked_is_refused(
    endpoint: str, call: Caller, as_admin: Headers, app: Flask
) -> None:
    with (
        patch.dict(app.config, {"BREACH_LIST_URL": "http://127.0.0.1:1/"}),
        patch.object(PwnedPasswords, "contains", return_value=True),
    ):
        response = call(endpoint, as_admin)

    assert response.status_code == 400
    assert "data breach" in error_of(response).details["password"][0]
    assert call(endpoint, as_admin).status_code == 201
