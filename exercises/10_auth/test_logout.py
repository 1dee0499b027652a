from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

Tokens = dict[str, Any]
Call = Callable[..., TestResponse]
LogIn = Callable[[str], Tokens]

ANN, BEN = "ann@example.com", "ben@example.com"


@pytest.fixture(scope="module")
def application(application: Flask) -> Flask:
    """The application, given a view that takes a refresh token and does nothing."""
    from app.utils.decorators import refresh_token_required

    @refresh_token_required
    def take() -> str:
        """Take a refresh token."""
        return "taken"

    application.add_url_rule("/api/v1/auth/take-refresh-token", view_func=take)
    return application


@pytest.fixture
def log_out(call: Call) -> Callable[[str], TestResponse]:
    """A function that sends an access token to `POST /api/v1/auth/logout`."""

    def log_out(token: str) -> TestResponse:
        return call("POST", "logout", token)

    return log_out


@pytest.fixture
def phone(log_in: LogIn) -> Tokens:
    """A login of Ann's, after one of Ben's: users and logins are counted apart."""
    log_in(BEN)
    return log_in(ANN)


@pytest.fixture
def laptop(phone: Tokens, log_in: LogIn) -> Tokens:
    """Another login of Ann's, the one that she ends."""
    del phone
    return log_in(ANN)


LogOut = Callable[[str], TestResponse]


def test_the_answer_is_204_and_has_no_body(laptop: Tokens, log_out: LogOut) -> None:
    """A logout answers 204, and with that status no body.

    The status says all. HTTP allows no body with it: some clients would take its bytes
    for the start of the next answer.
    """
    response = log_out(laptop["access_token"])

    assert response.status_code == 204
    assert response.data == b""


def test_the_access_token_stops_working(
    laptop: Tokens, log_out: LogOut, call: Call
) -> None:
    """After the logout the access token is refused.

    A client can forget a token. A copy that somebody else has stays good until the
    server refuses it.
    """
    log_out(laptop["access_token"])
    response = call("GET", "me", laptop["access_token"])

    assert response.status_code == 401


def test_the_refresh_token_stops_working(
    laptop: Tokens, log_out: LogOut, call: Call
) -> None:
    """After the logout the refresh token of the same login is refused, too.

    It lasts for a month, and each new access token would be good again.
    """
    before = call("GET", "take-refresh-token", laptop["refresh_token"])
    log_out(laptop["access_token"])
    response = call("GET", "take-refresh-token", laptop["refresh_token"])

    assert before.status_code == 200
    assert response.status_code == 401


def test_a_second_logout_is_refused(laptop: Tokens, log_out: LogOut) -> None:
    """The second logout with the same token is a 401: that login has ended."""
    log_out(laptop["access_token"])
    response = log_out(laptop["access_token"])

    assert response.status_code == 401


def test_other_logins_of_the_user_go_on(
    phone: Tokens, laptop: Tokens, log_out: LogOut, call: Call
) -> None:
    """Who logs out on the laptop stays logged in on the phone.

    There is `POST /api/v1/auth/logout-everywhere` for those who want to end both.
    """
    log_out(laptop["access_token"])
    response = call("GET", "me", phone["access_token"])

    assert response.status_code == 200


def test_logins_of_other_users_go_on(
    log_in: LogIn, log_out: LogOut, call: Call
) -> None:
    """Nobody else is logged out."""
    others = [log_in(BEN), log_in(BEN), log_in(BEN)]
    log_out(log_in(ANN)["access_token"])
    statuses = [
        call("GET", "me", tokens["access_token"]).status_code for tokens in others
    ]

    assert statuses == [200, 200, 200]
