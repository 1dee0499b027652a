"""Secrets: nothing that lets somebody in is in the log, however much is logged."""

import logging

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

AUTH = "/api/v1/auth"
FIRST = "a long first password of Ann"
SECOND = "a long second password of Ann"
WRONG = "a long guess of somebody else"
ANN = {"email": "ann@shop.example", "password": FIRST}


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def tokens_in(response: TestResponse) -> list[str]:
    """Return the access token and the refresh token of an answer."""
    tokens = response.get_json()
    return [tokens["access_token"], tokens["refresh_token"]]


def use_secrets(client: FlaskClient) -> list[str]:
    """Send secrets of all kinds, right ones and wrong ones, and return them."""
    wrong, change = {"password": WRONG}, {"current_password": FIRST, "password": SECOND}
    registered = client.post(f"{AUTH}/register", json=ANN)
    login = client.post(f"{AUTH}/login", json=ANN)
    access, refresh = tokens_in(login)
    renewed = client.post(f"{AUTH}/refresh", headers=bearer(refresh))
    refused = client.post(f"{AUTH}/login", json=ANN | wrong)
    forged = client.get(f"{AUTH}/me", headers=bearer(f"{access}x"))
    changed = client.put(f"{AUTH}/password", json=change, headers=bearer(access))
    ended = client.get(f"{AUTH}/me", headers=bearer(access))

    assert [registered.status_code, changed.status_code] == [201, 204]
    assert [r.status_code for r in (refused, forged, ended)] == [401] * 3
    return [FIRST, SECOND, WRONG, access, refresh, *tokens_in(renewed)]


def test_no_secret_is_logged(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ["root", *logging.root.manager.loggerDict]:
        caplog.set_level("DEBUG", logger=name)
    secrets = use_secrets(client)

    assert "DEBUG" in {record.levelname for record in caplog.records}
    for secret in secrets:
        assert secret not in caplog.text


def test_no_secret_is_repeated_to_who_sent_it(client: FlaskClient) -> None:
    body = ANN | {"email": "no address", "password": WRONG, "role": FIRST}
    response = client.post(f"{AUTH}/register", json=body)

    assert response.status_code == 400
    assert WRONG not in response.text
    assert FIRST not in response.text
