from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

LogIn = Callable[[str], dict[str, Any]]
Sign = Callable[..., str]

ANN, URL = "ann@example.com", "/api/v1/greeting"
ANOTHER_KEY = "another key, of no fewer than thirty-two bytes"


def email_of(actor: Any) -> str | None:
    """Return the address of a user, if there is one."""
    return None if actor is None else str(actor.email)


def shelved(view: Callable[..., Any]) -> Callable[..., Any]:
    """Hand the shelf to the view by its place, and the rest by name."""

    @wraps(view)
    def wrapper(shelf: str, **rest: str) -> Any:
        return view(shelf, **rest)

    return wrapper


@pytest.fixture(scope="module")
def application(application: Flask) -> Flask:
    """The application, given two views with an optional token."""
    from app.utils.decorators import token_optional

    @token_optional
    def greet(actor: Any) -> dict[str, str | None]:
        """Greet whoever asks."""
        return {"hello": email_of(actor)}

    @shelved
    @token_optional
    def show(actor: Any, shelf: str, book: str) -> dict[str, str | None]:
        """Show a book to whoever asks."""
        return {"hello": email_of(actor), "shelf": shelf, "book": book}

    application.add_url_rule(URL, view_func=greet)
    application.add_url_rule("/api/v1/shelves/<shelf>/<book>", view_func=show)
    return application


def bearer(token: str) -> dict[str, str]:
    """Return the headers of a request with that token."""
    return {"Authorization": f"Bearer {token}"}


def test_without_a_token_a_request_is_let_in(client: FlaskClient) -> None:
    """Who brings no token is let in. The view gets None as its actor."""
    response = client.get(URL)

    assert response.status_code == 200
    assert response.get_json() == {"hello": None}


def test_another_scheme_is_no_token(client: FlaskClient) -> None:
    """Who brings `Authorization: Basic …` brings no token, and is let in.

    Behind a proxy that asks for a password, browsers send that with each request.
    """
    response = client.get(URL, headers={"Authorization": "Basic YW5uOnB3"})

    assert response.status_code == 200
    assert response.get_json() == {"hello": None}


def test_who_brings_a_token_is_known(client: FlaskClient, log_in: LogIn) -> None:
    """Who brings a good token is known: the view gets the user, before the rest.

    Other decorators may hand on arguments by their place, and a route does by name.
    """
    response = client.get(
        "/api/v1/shelves/top/dune", headers=bearer(log_in(ANN)["access_token"])
    )

    assert response.status_code == 200
    assert response.get_json() == {"hello": ANN, "shelf": "top", "book": "dune"}


@pytest.mark.parametrize("token", ["x", "x.y.z"])
def test_what_is_no_token_is_refused(client: FlaskClient, token: str) -> None:
    """Who sends `Bearer` with something that is no token gets a 401."""
    response = client.get(URL, headers=bearer(token))

    assert response.status_code == 401


def test_a_forged_token_is_refused(
    client: FlaskClient, log_in: LogIn, sign: Sign
) -> None:
    """Who brings a token that another key signed gets a 401."""
    token = sign(log_in(ANN)["access_token"], ANOTHER_KEY)
    response = client.get(URL, headers=bearer(token))

    assert response.status_code == 401


def test_a_token_whose_time_is_over_is_refused(
    client: FlaskClient, log_in: LogIn, sign: Sign
) -> None:
    """Who brings an expired token gets a 401, and not the answer for strangers.

    Their own drafts would be missing from it without a word. The 401 tells the client
    to send the refresh token.
    """
    past = datetime.now(UTC) - timedelta(minutes=1)
    token = sign(log_in(ANN)["access_token"], exp=past)
    response = client.get(URL, headers=bearer(token))

    assert response.status_code == 401


def test_a_refresh_token_is_refused(client: FlaskClient, log_in: LogIn) -> None:
    """Who brings a refresh token gets a 401: it is for renewing the login alone."""
    response = client.get(URL, headers=bearer(log_in(ANN)["refresh_token"]))

    assert response.status_code == 401


def test_a_view_keeps_its_name_and_its_docstring(client: FlaskClient) -> None:
    """A decorated view keeps its name and docstring.

    Flask names a route by its view. Two views of one name clash, and the documentation
    of the API has nothing to say of them.
    """
    views = client.application.view_functions

    assert views["greet"].__doc__ == "Greet whoever asks."
    assert views["show"].__doc__ == "Show a book to whoever asks."


def test_the_contract_says_that_a_token_is_optional(client: FlaskClient) -> None:
    """The contract of a decorated view says `optional`, and that it may answer 401.

    The documentation of the API is made from it.
    """
    from app.utils.contracts import contract_of

    contract = contract_of(client.application.view_functions["greet"])

    assert contract is not None
    assert contract.login == "optional"
    assert contract.errors == (401,)
