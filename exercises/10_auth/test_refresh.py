from collections.abc import Callable
from typing import Any

import jwt
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Tokens = dict[str, Any]
Call = Callable[..., TestResponse]
LogIn = Callable[[str], Tokens]

ANN, BEN = "ann@example.com", "ben@example.com"


@pytest.fixture
def renew(call: Call) -> Callable[[str], TestResponse]:
    """A function that sends a token to `POST /api/v1/auth/refresh`."""

    def renew(token: str) -> TestResponse:
        return call("POST", "refresh", token)

    return renew


@pytest.fixture
def tokens(log_in: LogIn) -> Tokens:
    """The tokens of a login of Ann, who is logged in elsewhere, as Ben is."""
    log_in(BEN)
    log_in(ANN)
    return log_in(ANN)


Renew = Callable[[str], TestResponse]


def id_of(token: str) -> str:
    """Return the `jti` of a token."""
    claims = jwt.decode(token, options={"verify_signature": False})
    return str(claims["jti"])


def test_a_refresh_token_renews_the_login(
    tokens: Tokens, renew: Renew, call: Call
) -> None:
    """For a refresh token there is a new access token, and it works."""
    response = renew(tokens["refresh_token"])

    assert response.status_code == 200
    assert response.get_json().get("token_type") == "Bearer"

    access_token = response.get_json()["access_token"]
    found = call("GET", "me", access_token)

    assert access_token != tokens["access_token"]
    assert found.get_json()["email"] == ANN


def test_the_new_refresh_token_renews_it_again(tokens: Tokens, renew: Renew) -> None:
    """Each renewal gives a new refresh token, which is good for the next one."""
    token, known = tokens["refresh_token"], set()
    for _ in range(3):
        known.add(id_of(token))
        response = renew(token)

        assert response.status_code == 200

        assert "refresh_token" in response.get_json()

        token = response.get_json()["refresh_token"]
        new_id = id_of(token)

        assert new_id not in known


def test_a_refresh_token_is_good_once(tokens: Tokens, renew: Renew) -> None:
    """The second time that a refresh token comes, the answer is 401.

    A copy of it, in a backup or a log, is worth nothing once its owner has used it.
    """
    renew(tokens["refresh_token"])
    response = renew(tokens["refresh_token"])

    assert response.status_code == 401


def test_a_token_that_is_used_twice_ends_the_login(
    tokens: Tokens, renew: Renew, call: Call
) -> None:
    """Once a refresh token was used twice, the newer tokens of the login fail as well.

    One of the two who used it is a thief, and nobody knows which. So both are out, and
    the owner logs in again.
    """
    first = renew(tokens["refresh_token"])

    assert first.status_code == 200
    assert "refresh_token" in first.get_json()

    renew(tokens["refresh_token"])
    refresh = renew(first.get_json()["refresh_token"])
    access = call("GET", "me", first.get_json()["access_token"])

    assert refresh.status_code == 401
    assert access.status_code == 401


def test_other_logins_go_on(tokens: Tokens, log_in: LogIn, renew: Renew) -> None:
    """A renewal, and a token used twice, touch no other login of the user."""
    other = log_in(ANN)
    renew(tokens["refresh_token"])
    renew(tokens["refresh_token"])
    response = renew(other["refresh_token"])

    assert response.status_code == 200


def test_an_access_token_renews_nothing(tokens: Tokens, renew: Renew) -> None:
    """An access token is refused where a refresh token is asked for.

    It goes along with every request, so it leaks more often. If it could renew itself,
    the quarter of an hour that it lasts would mean nothing.
    """
    response = renew(tokens["access_token"])

    assert response.status_code == 401


def test_the_contract_says_what_comes_back(client: FlaskClient) -> None:
    """The contract of the view says that it answers with tokens.

    The documentation of the API is made from it.
    """
    from app.utils.contracts import contract_of

    contract = contract_of(client.application.view_functions["api.auth.refresh"])

    assert contract is not None
    assert type(contract.returns).__name__ == "TokensSchema"
