"""Which tokens are accepted: those of a living login, of a user who may log in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import jwt
import pytest
from flask import Flask
from sqlalchemy import update
from werkzeug.test import TestResponse

from app.extensions import db
from app.models import TokenFamily, User
from app.models.mixins import utc_now
from tests.client import bearer
from tests.errors import Error, error_of
from tests.people import AddUser, LogIn
from tests.test_api.calling import Caller, Tokens

ME, REFRESH = "api.auth.me", "api.auth.refresh"
OTHER_KEY = "another key, of no fewer than thirty-two bytes"
ENDED = "The login has ended; log in again"
NO_TOKENS = (
    *("x", "x.y.z", "a b", "....", "e30.e30.e30", "x" * 100_000),
    "\N{LATIN SMALL LETTER E WITH ACUTE}",
)
Forge = Callable[..., str]


@dataclass(frozen=True)
class Door:
    """An endpoint that takes one of the tokens of a login."""

    call: Caller
    endpoint: str
    token: str

    def knock(self, token: str) -> TestResponse:
        """Call the endpoint with a token."""
        return self.call(self.endpoint, bearer(token))


@pytest.fixture(params=[(ME, "access_token"), (REFRESH, "refresh_token")])
def door(request: pytest.FixtureRequest, call: Caller, tokens: Tokens) -> Door:
    """An endpoint, and the token of Ann's that it takes; of either kind."""
    endpoint, kind = request.param
    return Door(call, endpoint, tokens[kind])


@pytest.fixture
def forge(app: Flask) -> Forge:
    """A function that makes another token of one, with other claims, key or method."""

    def forge(
        token: str, key: str | None = None, algorithm: str = "HS256", **claims: Any
    ) -> str:
        known = claims_of(token) | claims
        kept = {name: value for name, value in known.items() if value is not None}
        key = app.config["JWT_SECRET_KEY"] if key is None else key
        return jwt.encode(kept, key, algorithm)

    return forge


def claims_of(token: str) -> dict[str, Any]:
    return jwt.decode(token, options={"verify_signature": False})


def refused(response: TestResponse, message: str) -> bool:
    """Tell whether the answer is a 401 with that message, and says how to log in."""
    return (
        response.status_code == 401
        and error_of(response) == Error(message)
        and response.headers["WWW-Authenticate"] == "Bearer"
    )


def test_a_token_is_known_again(door: Door, forge: Forge) -> None:
    assert door.knock(forge(door.token)).status_code == 200


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Basic YW5uOnB3", "Token abc", "bearer", "Bearer  "]
)
def test_a_header_without_a_token_is_refused(header: str, call: Caller) -> None:
    response = call(ME, {"Authorization": header})

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_what_is_no_token_is_refused(door: Door) -> None:
    for token in NO_TOKENS:
        assert door.knock(token).status_code == 401, token


def test_a_token_is_taken_from_the_header_alone(call: Caller, tokens: Tokens) -> None:
    token = tokens["access_token"]
    call.client.set_cookie("access_token_cookie", token)
    response = call(ME, query_string={"jwt": token, "access_token": token})

    assert refused(response, "Authentication required")


@pytest.mark.parametrize(
    "changes",
    [
        {"key": OTHER_KEY},
        {"key": "", "algorithm": "none"},
        {"algorithm": "HS384"},
        {"sub": None},
        {"sub": 1},
        {"nbf": 2**33},
    ],
    ids=str,
)
def test_a_forged_token_is_refused(
    changes: dict[str, Any], door: Door, forge: Forge
) -> None:
    response = door.knock(forge(door.token, **changes))

    assert refused(response, "The token is not valid")


def test_a_token_is_good_until_it_expires(door: Door, forge: Forge) -> None:
    now = int(utc_now().timestamp())
    late, soon = (forge(door.token, exp=now + wait) for wait in (-11, 60))

    assert refused(door.knock(late), "The token has expired")
    assert door.knock(soon).status_code == 200


def test_a_token_of_one_kind_does_not_serve_as_the_other(
    door: Door, tokens: Tokens
) -> None:
    (other,) = {tokens["access_token"], tokens["refresh_token"]} - {door.token}

    assert refused(door.knock(other), "The token is not valid")


def test_a_token_does_not_name_a_role(door: Door) -> None:
    names = {"exp", "fresh", "iat", "jti", "nbf", "sid", "sub", "type"}

    assert set(claims_of(door.token)) == names


@pytest.mark.parametrize(
    ("model", "columns"),
    [
        (User, {"deleted_at": utc_now()}),
        (User, {"is_active": False}),
        (TokenFamily, {"revoked_at": utc_now()}),
        (TokenFamily, {"expires_at": utc_now() - timedelta(seconds=1)}),
    ],
    ids=["deleted", "deactivated", "ended", "expired"],
)
def test_the_tokens_of_an_ended_login_are_refused(
    model: type[User | TokenFamily], columns: dict[str, Any], door: Door, app: Flask
) -> None:
    with app.app_context():
        db.session.execute(update(model).values(**columns))
        db.session.commit()

    assert refused(door.knock(door.token), ENDED)


def test_a_token_is_for_its_own_login(
    door: Door, add_user: AddUser, log_in: LogIn, forge: Forge
) -> None:
    bob = add_user()
    log_in(bob)

    assert refused(door.knock(forge(door.token, sub=str(bob.id))), ENDED)


def test_who_may_stay_unknown_brings_no_bad_token(
    call: Caller, tokens: Tokens, forge: Forge
) -> None:
    headers = bearer(forge(tokens["access_token"], key=OTHER_KEY))
    for endpoint in ("api.posts.list_posts", "api.posts.get_post"):
        assert refused(call(endpoint, headers), "The token is not valid")
