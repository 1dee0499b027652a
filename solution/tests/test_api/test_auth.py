"""Logging in, staying logged in, and logging out."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from app.extensions import db
from app.models import TokenFamily
from app.models.mixins import utc_now
from tests.client import bearer, try_login
from tests.errors import Error, error_of
from tests.people import AddUser, Headers, Person
from tests.test_api.calling import Tokens

ME, REFRESH = "/api/v1/auth/me", "/api/v1/auth/refresh"
LOGOUT, LOGOUT_EVERYWHERE = "/api/v1/auth/logout", "/api/v1/auth/logout-everywhere"


@pytest.fixture
def elsewhere(ann: Person, client: FlaskClient) -> Tokens:
    """What Ann got by logging in on another device."""
    tokens: Tokens = try_login(client, ann.email).get_json()
    return tokens


def refresh(client: FlaskClient, tokens: Tokens) -> TestResponse:
    return client.post(REFRESH, headers=bearer(tokens["refresh_token"]))


def counts(client: FlaskClient, tokens: Tokens) -> bool:
    """Tell whether an access token is accepted."""
    response = client.get(ME, headers=bearer(tokens["access_token"]))
    assert response.status_code in {200, 401}
    return response.status_code == 200


def lives(client: FlaskClient, tokens: Tokens) -> bool:
    """Tell whether both tokens of a login are accepted; the second is used up."""
    return counts(client, tokens) and refresh(client, tokens).status_code == 200


def test_a_login_gives_two_tokens(ann: Person, client: FlaskClient) -> None:
    response = try_login(client, ann.email)
    tokens = response.get_json()

    assert response.status_code == 200
    assert set(tokens) == {"access_token", "refresh_token", "token_type", "expires_in"}
    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 15 * 60
    assert lives(client, tokens)


def test_an_email_is_known_in_any_case(ann: Person, client: FlaskClient) -> None:
    response = try_login(client, ann.email.upper())

    assert response.status_code == 200


def test_a_failed_login_does_not_tell_why(
    ann: Person, add_user: AddUser, client: FlaskClient
) -> None:
    gone = add_user(deleted_at=utc_now())
    shut_out = add_user(is_active=False)
    failures = [
        try_login(client, ann.email, "not her password"),
        try_login(client, "nobody@example.com"),
        try_login(client, "no address"),
        try_login(client, gone.email),
        try_login(client, shut_out.email),
    ]

    for response in failures:
        response.headers.remove("X-Request-ID")
        assert response.status_code == 401
        assert error_of(response) == Error(error_of(failures[0]).message)
        assert response.headers == failures[0].headers


def test_a_login_knows_its_user(
    ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = client.get(ME, headers=as_ann)

    assert response.status_code == 200
    assert response.get_json()["id"] == ann.id
    assert response.get_json()["email"] == ann.email


def test_a_refresh_gives_new_tokens(client: FlaskClient, tokens: Tokens) -> None:
    response = refresh(client, tokens)
    renewed = response.get_json()

    assert response.status_code == 200
    assert renewed["refresh_token"] != tokens["refresh_token"]
    assert counts(client, tokens)
    assert lives(client, renewed)


def test_a_refresh_makes_the_login_last(
    client: FlaskClient, tokens: Tokens, app: Flask
) -> None:
    soon = utc_now() + timedelta(minutes=1)
    with app.app_context():
        db.session.execute(update(TokenFamily).values(expires_at=soon))
        db.session.commit()
    refresh(client, tokens)

    with app.app_context():
        end = db.session.scalars(select(TokenFamily.expires_at)).one()
    assert end - soon > timedelta(days=29)


def test_a_refresh_token_that_comes_back_ends_the_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    renewed = refresh(client, tokens).get_json()
    response = refresh(client, tokens)

    assert response.status_code == 401
    assert error_of(response) == Error("The token was used before; log in again")
    assert not counts(client, tokens)
    assert not counts(client, renewed)
    assert refresh(client, renewed).status_code == 401
    assert lives(client, elsewhere)


def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    response = client.post(LOGOUT, headers=bearer(tokens["access_token"]))

    assert response.status_code == 204
    assert response.data == b""
    assert not counts(client, tokens)
    assert refresh(client, tokens).status_code == 401
    assert lives(client, elsewhere)


def test_a_logout_ends_the_renewed_tokens_too(
    client: FlaskClient, tokens: Tokens
) -> None:
    renewed = refresh(client, tokens).get_json()
    client.post(LOGOUT, headers=bearer(tokens["access_token"]))

    assert not counts(client, renewed)
    assert refresh(client, renewed).status_code == 401


def test_a_logout_everywhere_ends_all_logins_of_the_user(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens, add_user: AddUser
) -> None:
    bob = try_login(client, add_user().email).get_json()
    response = client.post(LOGOUT_EVERYWHERE, headers=bearer(tokens["access_token"]))

    assert response.status_code == 204
    for ended in (tokens, elsewhere):
        assert not counts(client, ended)
        assert refresh(client, ended).status_code == 401
    assert lives(client, bob)


def test_who_has_logged_out_may_log_in_again(
    ann: Person, client: FlaskClient, tokens: Tokens
) -> None:
    client.post(LOGOUT, headers=bearer(tokens["access_token"]))

    assert lives(client, try_login(client, ann.email).get_json())


def test_tokens_and_accounts_are_not_stored_on_the_way(
    client: FlaskClient, tokens: Tokens, ann: Person
) -> None:
    answers = [
        try_login(client, ann.email),
        try_login(client, ann.email, "not her password"),
        client.get(ME, headers=bearer(tokens["access_token"])),
        refresh(client, tokens),
    ]

    for response in answers:
        assert response.cache_control.no_store
