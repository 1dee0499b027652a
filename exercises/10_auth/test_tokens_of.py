from collections.abc import Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest
from flask import Flask
from sqlalchemy import update
from werkzeug.test import TestResponse

Claims = dict[str, Any]
Read = Callable[[str], Claims]
Call = Callable[..., TestResponse]
LogIn = Callable[[str], dict[str, Any]]
TokensOf = Callable[..., dict[str, Any]]

ANN = "ann@example.com"
# What is new in every token, and what names the login.
OF_EACH_TOKEN = {"exp", "iat", "jti", "nbf", "sid"}


@pytest.fixture
def tokens_of(make_app: Callable[..., Flask]) -> TokensOf:
    """A function that makes the tokens of a login: of user 3, and with the id 7."""

    def make(**settings: Any) -> dict[str, Any]:
        from app.extensions import db
        from app.models import TokenFamily, User
        from app.models.mixins import utc_now
        from app.utils.tokens import tokens_of

        with make_app(**settings).app_context():
            db.create_all()
            db.session.add(User(id=3, email=ANN, password_hash="-"))
            db.session.flush()
            login = TokenFamily(
                id=7, user_id=3, current_jti="the-current-one", expires_at=utc_now()
            )
            db.session.add(login)
            db.session.flush()
            tokens = tokens_of(login)
            db.session.remove()
            db.engine.dispose()
        return tokens

    return make


def claims_of(token: str) -> Claims:
    return jwt.decode(token, options={"verify_signature": False})


def test_a_login_opens_what_asks_for_one(log_in: LogIn, call: Call) -> None:
    """The access token of a login is let in by the very next request.

    The login alone tells little: a token is checked when it comes back.
    """
    response = call("GET", "me", log_in(ANN)["access_token"])

    assert response.status_code == 200
    assert response.get_json()["email"] == ANN


@pytest.mark.parametrize("kind", ["access", "refresh"])
def test_a_token_names_its_user_as_text(tokens_of: TokensOf, kind: str) -> None:
    """Both tokens name the user, as text.

    RFC 7519, section 4.1.2: the subject of a token, `sub`, is a string.
    """
    claims = claims_of(tokens_of()[f"{kind}_token"])

    assert claims["sub"] == "3"


@pytest.mark.parametrize("kind", ["access", "refresh"])
def test_a_token_names_its_login(tokens_of: TokensOf, kind: str) -> None:
    """Both tokens name the login that they belong to, by its id, as `sid`.

    Without it nobody could tell later whether that login has ended.
    """
    claims = claims_of(tokens_of()[f"{kind}_token"])

    assert claims.get("sid") == 7


@pytest.mark.parametrize("kind", ["access", "refresh"])
def test_a_token_is_of_its_kind(tokens_of: TokensOf, kind: str) -> None:
    """One token is an access token and the other one a refresh token."""
    claims = claims_of(tokens_of()[f"{kind}_token"])

    assert claims["type"] == kind


def test_the_refresh_token_is_the_current_one_of_its_login(tokens_of: TokensOf) -> None:
    """The id of the refresh token, `jti`, is the `current_jti` of the login.

    By that the login knows its newest refresh token, and no older one is good.
    """
    claims = claims_of(tokens_of()["refresh_token"])

    assert claims["jti"] == "the-current-one"


def test_the_access_token_has_an_id_of_its_own(tokens_of: TokensOf) -> None:
    """The access token has another `jti` than the refresh token: it is another token.

    RFC 7519, section 4.1.7: no two tokens have the same.
    """
    claims = claims_of(tokens_of()["access_token"])

    assert claims["jti"] != "the-current-one"


@pytest.mark.parametrize("kind", ["access", "refresh"])
def test_no_token_tells_what_its_user_may_do(
    app: Flask, log_in: LogIn, kind: str
) -> None:
    """A token says the same of somebody before and after they become an admin.

    What stands in a token stays in it until the token expires. A role that was taken
    away would go on working all that time.
    """
    from app.extensions import db
    from app.models import Role, User

    before = claims_of(log_in(ANN)[f"{kind}_token"])
    with app.app_context():
        db.session.execute(update(User).values(role=Role.ADMIN, first_name="Another"))
        db.session.commit()
    after = claims_of(log_in(ANN)[f"{kind}_token"])
    changed = {name for name in before | after if before.get(name) != after.get(name)}

    assert changed - OF_EACH_TOKEN == set()


def test_the_answer_tells_the_kind_of_token(tokens_of: TokensOf) -> None:
    """The answer names the scheme to send the access token with: `Bearer`."""
    assert tokens_of()["token_type"] == "Bearer"


@pytest.mark.parametrize(
    ("lifetime", "seconds"),
    [
        (timedelta(minutes=5), 300),
        (timedelta(days=1, minutes=1), 86_460),
        (timedelta(days=2), 172_800),
    ],
)
def test_the_answer_tells_how_long_the_access_token_lasts(
    tokens_of: TokensOf, lifetime: timedelta, seconds: int
) -> None:
    """`expires_in` is the lifetime of the access token in seconds, as the settings say.

    A lifetime may be longer than a day.
    """
    expires_in = tokens_of(JWT_ACCESS_TOKEN_EXPIRES=lifetime)["expires_in"]

    assert expires_in == seconds
