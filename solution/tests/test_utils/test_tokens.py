from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import Mock

import jwt
import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.dependencies import token_service
from app.extensions import db
from app.models import TokenFamily, User
from app.utils.tokens import tokens_of
from tests.client import bearer
from tests.errors import Error, error_of
from tests.people import AddPost, AddUser, Person

ME, REFRESH = "/api/v1/auth/me", "/api/v1/auth/refresh"
OTHER_KEY = "another key of at least thirty-two bytes"
A_MINUTE = timedelta(minutes=1)
Claims = dict[str, Any]
Forge = Callable[..., str]


@pytest.fixture
def ann(add_user: AddUser) -> Person:
    """Who logs in."""
    return add_user()


@pytest.fixture
def login(app: Flask, ann: Person) -> TokenFamily:
    """A login of Ann."""
    with app.app_context():
        login = token_service().start(db.session.get_one(User, ann.id))
        db.session.refresh(login)
        return login


@pytest.fixture
def tokens(app: Flask, login: TokenFamily) -> dict[str, Any]:
    """The tokens of the login."""
    with app.app_context():
        return tokens_of(login)


@pytest.fixture
def claims(app: Flask, tokens: dict[str, Any]) -> Claims:
    """What the access token says."""
    return read(app, tokens["access_token"])


@pytest.fixture
def forge(app: Flask, claims: Claims) -> Forge:
    """A function that signs the claims of the access token, after some changes."""

    def forge(key: str | None = None, algorithm: str = "HS256", **changes: Any) -> str:
        key = app.config["JWT_SECRET_KEY"] if key is None else key
        return jwt.encode(claims | changes, key, algorithm)

    return forge


def read(app: Flask, token: str) -> Claims:
    """Return what a token says, if it was signed as it should be."""
    claims: Claims = jwt.decode(token, app.config["JWT_SECRET_KEY"], ["HS256"])
    return claims


def assert_refused(client: FlaskClient, headers: dict[str, str], message: str) -> None:
    response = client.get(ME, headers=headers)

    assert response.status_code == 401
    assert error_of(response) == Error(message)
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_login_lasts_as_long_as_the_settings_say(app: Flask) -> None:
    with app.app_context():
        assert token_service().lifetime == timedelta(days=30)


def test_both_tokens_name_the_user_and_the_login(
    app: Flask, tokens: dict[str, Any], login: TokenFamily
) -> None:
    for kind in ("access", "refresh"):
        claims = read(app, tokens[f"{kind}_token"])

        assert (claims["sub"], claims["sid"]) == (str(login.user_id), login.id)
        assert claims["type"] == kind


def test_the_refresh_token_is_the_current_one_of_its_login(
    app: Flask, tokens: dict[str, Any], claims: Claims, login: TokenFamily
) -> None:
    assert read(app, tokens["refresh_token"])["jti"] == login.current_jti
    assert claims["jti"] != login.current_jti


def test_tokens_tell_how_they_are_used_and_for_how_long(
    app: Flask, tokens: dict[str, Any], claims: Claims
) -> None:
    refresh = read(app, tokens["refresh_token"])

    assert set(tokens) == {"access_token", "refresh_token", "token_type", "expires_in"}
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 900)
    assert claims["exp"] - claims["iat"] == 900
    assert timedelta(seconds=refresh["exp"] - refresh["iat"]) == timedelta(days=30)


def test_no_token_tells_what_its_user_may_do(claims: Claims) -> None:
    assert "user" not in claims.values()
    assert not {"role", "is_active", "email"} & claims.keys()


def test_a_good_token_is_let_in(client: FlaskClient, ann: Person, forge: Forge) -> None:
    response = client.get(ME, headers=bearer(forge()))

    assert response.status_code == 200
    assert response.get_json()["id"] == ann.id


def test_a_second_application_refuses_as_the_first_does() -> None:
    client = create_app("testing").test_client()

    assert_refused(client, {}, "Authentication required")
    assert_refused(client, bearer("x"), "The token is not valid")


def test_a_second_application_changes_nothing_for_the_first(
    app: Flask, client: FlaskClient, login: TokenFamily, forge: Forge
) -> None:
    create_app("testing")
    past = datetime.now(UTC) - timedelta(seconds=11)

    assert client.get(ME, headers=bearer(forge())).status_code == 200
    assert_refused(client, bearer(forge(exp=past)), "The token has expired")
    with app.app_context():
        token_service().revoke(login.id)
    assert_refused(client, bearer(forge()), "The login has ended; log in again")


def test_a_request_without_a_token_is_refused(client: FlaskClient) -> None:
    assert_refused(client, {}, "Authentication required")


@pytest.mark.parametrize("token", ["x", "a.b.c", "..", "%00"])
def test_what_is_no_token_is_refused(client: FlaskClient, token: str) -> None:
    assert_refused(client, bearer(token), "The token is not valid")


@pytest.mark.parametrize(
    "changes",
    [
        {"key": OTHER_KEY},
        {"key": "", "algorithm": "none"},
        {"sub": 7},
        {"type": "refresh"},
    ],
)
def test_a_forged_token_is_refused(
    client: FlaskClient, forge: Forge, changes: dict[str, Any]
) -> None:
    assert_refused(client, bearer(forge(**changes)), "The token is not valid")


def test_a_token_whose_time_is_over_is_refused(
    client: FlaskClient, forge: Forge
) -> None:
    past = datetime.now(UTC) - timedelta(seconds=11)

    assert_refused(client, bearer(forge(exp=past)), "The token has expired")


@pytest.mark.parametrize("seconds", [-9, 9])
def test_the_clocks_of_two_servers_may_differ(
    client: FlaskClient, forge: Forge, seconds: int
) -> None:
    now = datetime.now(UTC) + timedelta(seconds=seconds)
    times = {"iat": now, "nbf": now, "exp": now if seconds < 0 else now + A_MINUTE}

    assert client.get(ME, headers=bearer(forge(**times))).status_code == 200


def test_a_token_from_the_future_is_refused(client: FlaskClient, forge: Forge) -> None:
    future = datetime.now(UTC) + A_MINUTE

    assert_refused(client, bearer(forge(iat=future)), "The token is not valid")
    assert_refused(client, bearer(forge(nbf=future)), "The token is not valid")


@pytest.mark.parametrize("claim", ["exp", "iat", "jti", "sid", "sub", "type"])
def test_a_token_that_lacks_a_claim_is_refused(
    app: Flask, client: FlaskClient, claims: Claims, claim: str
) -> None:
    key = app.config["JWT_SECRET_KEY"]
    token = jwt.encode({k: v for k, v in claims.items() if k != claim}, key, "HS256")

    assert_refused(client, bearer(token), "The token is not valid")


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "bEARER"])
def test_the_scheme_is_spelt_in_any_case(
    client: FlaskClient, forge: Forge, scheme: str
) -> None:
    good = {"Authorization": f"{scheme} {forge()}"}
    forged = {"Authorization": f"{scheme} {forge(key=OTHER_KEY)}"}

    assert client.get(ME, headers=good).status_code == 200
    assert_refused(client, forged, "The token is not valid")
    assert client.get("/api/v1/posts", headers=good).status_code == 200
    assert client.get("/api/v1/posts", headers=forged).status_code == 401


def test_who_may_stay_anonymous_is_known_by_a_token_in_any_case(
    client: FlaskClient, ann: Person, forge: Forge, add_post: AddPost
) -> None:
    draft = add_post(ann, published_at=None)
    headers = {"Authorization": f"bearer {forge()}"}

    assert client.get(f"/api/v1/posts/{draft}", headers=headers).status_code == 200
    assert client.get(f"/api/v1/posts/{draft}").status_code == 404


def test_a_token_is_verified_once(
    client: FlaskClient, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    decode = Mock(wraps=jwt.decode)
    monkeypatch.setattr(jwt, "decode", decode)
    client.get(ME, headers=bearer(forge()))

    assert decode.call_count == 1


def test_a_token_of_a_login_that_ended_is_refused(
    app: Flask, client: FlaskClient, login: TokenFamily, forge: Forge
) -> None:
    with app.app_context():
        token_service().revoke(login.id)

    assert_refused(client, bearer(forge()), "The login has ended; log in again")


def test_a_token_for_another_user_than_the_logins_is_refused(
    client: FlaskClient, add_user: AddUser, forge: Forge
) -> None:
    token = forge(sub=str(add_user().id))

    assert_refused(client, bearer(token), "The login has ended; log in again")


def test_a_refresh_token_is_asked_for_by_name(
    client: FlaskClient, tokens: dict[str, Any]
) -> None:
    refused = client.post(REFRESH, headers=bearer(tokens["access_token"]))
    renewed = client.post(REFRESH, headers=bearer(tokens["refresh_token"]))

    assert (refused.status_code, renewed.status_code) == (401, 200)
    assert renewed.get_json()["refresh_token"] != tokens["refresh_token"]
