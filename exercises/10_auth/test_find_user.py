from collections.abc import Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest
from flask import Flask, g
from flask.testing import FlaskClient
from sqlalchemy import update
from werkzeug.test import TestResponse

Call = Callable[..., TestResponse]
LogIn = Callable[[str], dict[str, Any]]
Sign = Callable[..., str]
Change = Callable[..., None]

ANN, BEN = "ann@example.com", "ben@example.com"


@pytest.fixture
def change(app: Flask, statements: list[Any]) -> Change:
    """A function that changes the rows of a model, all of them, by their columns."""

    def change(model: str, **columns: Any) -> None:
        from app import models
        from app.extensions import db

        with app.app_context():
            db.session.execute(update(getattr(models, model)).values(**columns))
            db.session.commit()
        statements.clear()

    return change


def test_a_good_token_is_known(
    log_in: LogIn, call: Call, statements: list[Any]
) -> None:
    """A token finds the user that it was made for, also with a second login.

    The id of the user and that of the login are two numbers, and seldom the same.
    """
    for email in (BEN, ANN, ANN):
        token = log_in(email)["access_token"]
        statements.clear()
        response = call("GET", "me", token)

        assert response.status_code == 200
        assert response.get_json()["email"] == email


def test_a_login_that_was_ended_is_refused(log_in: LogIn, call: Call) -> None:
    """After `POST /api/v1/auth/logout-everywhere` the token opens nothing more.

    Its signature is good until it expires. Whether the login has ended stands in the
    database alone.
    """
    token = log_in(ANN)["access_token"]
    call("POST", "logout-everywhere", token)
    response = call("GET", "me", token)

    assert response.status_code == 401


def test_a_login_whose_time_is_over_is_refused(
    log_in: LogIn, call: Call, change: Change
) -> None:
    """The token of a login whose `expires_at` has passed is refused."""
    from app.models.mixins import utc_now

    token = log_in(ANN)["access_token"]
    change("TokenFamily", expires_at=utc_now() - timedelta(seconds=1))
    response = call("GET", "me", token)

    assert response.status_code == 401


def test_who_was_deactivated_is_refused(
    log_in: LogIn, call: Call, change: Change
) -> None:
    """The token of a user who was deactivated is refused at once.

    To wait until it expires means up to a quarter of an hour. Whoever deactivates an
    account has a reason to be quicker.
    """
    token = log_in(ANN)["access_token"]
    change("User", is_active=False)
    response = call("GET", "me", token)

    assert response.status_code == 401


def test_who_was_deleted_is_refused(log_in: LogIn, call: Call, change: Change) -> None:
    """The token of a user who has deleted their account is refused at once.

    Their row is still there, with a time in `deleted_at`.
    """
    from app.models.mixins import utc_now

    token = log_in(ANN)["access_token"]
    change("User", deleted_at=utc_now())
    response = call("GET", "me", token)

    assert response.status_code == 401


@pytest.mark.parametrize("claim", ["sub", "sid"])
def test_a_token_is_for_its_own_login(
    log_in: LogIn, call: Call, sign: Sign, statements: list[Any], claim: str
) -> None:
    """A token that names a user, and a login that is not theirs, is refused."""
    ben, ann = log_in(BEN)["access_token"], log_in(ANN)["access_token"]
    of_ben = jwt.decode(ben, options={"verify_signature": False})
    statements.clear()
    response = call("GET", "me", sign(ann, **{claim: of_ben[claim]}))

    assert response.status_code == 401


def test_what_somebody_may_do_is_read_anew(
    log_in: LogIn, call: Call, change: Change
) -> None:
    """The next request with the same token sees the user as they are now."""
    token = log_in(ANN)["access_token"]
    call("GET", "me", token)
    change("User", first_name="Anna")
    response = call("GET", "me", token)

    assert response.get_json()["first_name"] == "Anna"


def test_the_user_is_noted_for_the_log(client: FlaskClient, log_in: LogIn) -> None:
    """While a request is served, `g.user_id` is the id of the user who was found.

    The log names it, and limits count by it. The second login of the first user has
    another number than the user.
    """
    log_in(ANN)
    token = log_in(ANN)["access_token"]
    with client:
        response = client.get(
            "/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"}
        )
        noted = g.get("user_id")

    assert noted == response.get_json()["id"]


def test_nobody_is_noted_where_nobody_was_found(
    client: FlaskClient, log_in: LogIn, change: Change
) -> None:
    """Where a token is refused because of its user, `g.user_id` is None."""
    token = log_in(ANN)["access_token"]
    change("User", is_active=False)
    with client:
        client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"})
        noted = g.get("user_id")

    assert noted is None
