from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Call = Callable[..., TestResponse]
LogIn = Callable[[str], dict[str, Any]]
Sign = Callable[..., str]
Read = Callable[..., Any]

ANN, ME = "ann@example.com", "/api/v1/auth/me"
ANOTHER_KEY = "another key, of no fewer than thirty-two bytes"


@pytest.fixture
def tokens(log_in: LogIn) -> dict[str, Any]:
    """The tokens of a login of Ann."""
    return log_in(ANN)


def test_a_request_without_a_token_is_refused(
    client: FlaskClient, message_of: Read
) -> None:
    """Without a token the answer is a 401 in the shape of every error.

    It has a message, and the header that says how to authenticate.
    """
    response = client.get(ME)

    assert response.status_code == 401
    assert message_of(response) == "Authentication required"
    assert response.headers.get("WWW-Authenticate") == "Bearer"


@pytest.mark.parametrize("token", ["x", "x.y.z", "e30.e30.e30", "a b"])
def test_what_is_no_token_is_refused(call: Call, token: str, message_of: Read) -> None:
    """What is no token at all is a 401 in the shape of every error.

    A client that gets a 401 logs in anew. Of a 422 it thinks that its input was wrong.
    """
    response = call("GET", "me", token)

    assert response.status_code == 401
    assert message_of(response) == "The token is not valid"
    assert response.headers.get("WWW-Authenticate") == "Bearer"


def test_a_token_that_another_key_signed_is_refused(
    call: Call, sign: Sign, tokens: dict[str, Any], message_of: Read
) -> None:
    """A token that was signed by another key is a 401 in the shape of every error."""
    response = call("GET", "me", sign(tokens["access_token"], ANOTHER_KEY))

    assert response.status_code == 401
    assert message_of(response) == "The token is not valid"


def test_a_token_of_the_wrong_kind_is_refused(
    call: Call, tokens: dict[str, Any], message_of: Read
) -> None:
    """A refresh token in the place of an access token is a 401 like the others."""
    response = call("GET", "me", tokens["refresh_token"])

    assert response.status_code == 401
    assert message_of(response) == "The token is not valid"


def test_a_token_whose_time_is_over_is_refused(
    call: Call, sign: Sign, tokens: dict[str, Any], message_of: Read
) -> None:
    """An expired token is a 401 in the shape of every error, and says that.

    A client that reads it sends the refresh token, and nobody notices a thing.
    """
    past = datetime.now(UTC) - timedelta(minutes=1)
    response = call("GET", "me", sign(tokens["access_token"], exp=past))

    assert response.status_code == 401
    assert message_of(response) == "The token has expired"
    assert response.headers.get("WWW-Authenticate") == "Bearer"


def test_a_token_of_nobody_is_refused(
    call: Call, sign: Sign, tokens: dict[str, Any], message_of: Read
) -> None:
    """A token whose user is not found is a 401 in the shape of every error.

    That is how a login ends: the token is good, and `find_user` returns None.
    """
    response = call("GET", "me", sign(tokens["access_token"], sub="40400"))

    assert response.status_code == 401
    assert message_of(response) == "The login has ended; log in again"
    assert response.headers.get("WWW-Authenticate") == "Bearer"


def test_a_good_token_is_let_in(call: Call, tokens: dict[str, Any]) -> None:
    """A good token is let in, and its user is found."""
    response = call("GET", "me", tokens["access_token"])

    assert response.status_code == 200
    assert response.get_json()["email"] == ANN


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer"])
def test_the_scheme_is_written_in_any_case(
    client: FlaskClient, tokens: dict[str, Any], scheme: str
) -> None:
    """`Authorization: bearer …` is the same as `Bearer …`.

    RFC 9110, section 11.1: the name of a scheme is the same in any case.
    """
    headers = {"Authorization": f"{scheme} {tokens['access_token']}"}
    response = client.get(ME, headers=headers)

    assert response.status_code == 200
