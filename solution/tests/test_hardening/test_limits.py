import time
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.utils.limits import LOGIN
from app.utils.limits import limited as limited_by
from tests.test_hardening.guessing import ANN, AUTH, BOB, HOME, OFFICE, guess, statuses

NewApp = Callable[..., Flask]

REGISTER = f"{AUTH}/register"
PASSWORD, RESET = f"{AUTH}/password", f"{AUTH}/password-reset"
POSTS = "/api/v1/posts"


@pytest.fixture
def client(limited: NewApp) -> FlaskClient:
    """A client of an application with limits."""
    return limited().test_client()


def test_ten_guesses_a_minute_are_answered(client: FlaskClient) -> None:
    assert statuses([guess(client) for _ in range(11)]) == [401] * 10 + [429]


def test_one_network_does_not_use_up_what_another_has(client: FlaskClient) -> None:
    for _ in range(11):
        guess(client, address=OFFICE)

    assert guess(client, email=BOB, address=HOME).status_code == 401


def test_many_networks_do_not_guess_one_account_for_long(client: FlaskClient) -> None:
    guesses = [guess(client, address=f"192.0.2.{n}") for n in range(101)]

    assert statuses(guesses) == [401] * 100 + [429]
    assert int(guesses[-1].headers["Retry-After"]) > 60
    assert guess(client, email=BOB, address=HOME).status_code == 401


def test_who_guesses_from_one_network_does_not_shut_the_owner_out(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, guesses = time.time(), []
    for minute in range(30):
        now = start + 61 * minute
        monkeypatch.setattr(time, "time", lambda now=now: now)
        guesses += [guess(client, address=OFFICE) for _ in range(10)]

    assert statuses(guesses).count(401) == 20
    assert guess(client, address=OFFICE).status_code == 429
    assert guess(client, address=HOME).status_code == 401


def test_a_refused_network_uses_up_nothing_of_the_account(client: FlaskClient) -> None:
    for _ in range(40):
        guess(client, address=OFFICE)

    guesses = [guess(client, address=f"198.51.100.{n}") for n in range(91)]
    assert statuses(guesses) == [401] * 90 + [429]


@pytest.mark.parametrize(
    ("method", "path", "body", "allowed"),
    [
        ("POST", REGISTER, {}, 10),
        ("POST", RESET, {"email": ANN}, 3),
        ("PUT", RESET, {}, 10),
    ],
)
def test_whatever_is_worth_guessing_has_its_limit(
    method: str, path: str, body: dict[str, str], allowed: int, client: FlaskClient
) -> None:
    found = [client.open(path, method=method, json=body) for _ in range(allowed + 1)]

    assert 429 not in statuses(found[:-1])
    assert found[-1].status_code == 429


def log_in(client: FlaskClient, email: str) -> dict[str, str]:
    """Make an account and log in to it; return the headers to call with."""
    body = {"email": email, "password": "correct horse battery staple"}
    assert client.post(REGISTER, json=body).status_code == 201
    token = client.post(f"{AUTH}/login", json=body).get_json()["access_token"]
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize(
    ("method", "path", "allowed"), [("PUT", PASSWORD, 10), ("POST", POSTS, 60)]
)
def test_what_a_user_does_is_counted_wherever_they_are(
    method: str, path: str, allowed: int, client: FlaskClient
) -> None:
    ann, bob = log_in(client, ANN), log_in(client, BOB)
    found = [
        client.open(
            path,
            method=method,
            json={},
            headers=ann,
            environ_base={"REMOTE_ADDR": f"192.0.2.{n}"},
        )
        for n in range(allowed + 1)
    ]

    assert statuses(found) == [400] * allowed + [429]
    assert client.open(path, method=method, json={}, headers=bob).status_code == 400
    assert client.open(path, method=method, json={}).status_code == 401


def ask_for_mail(client: FlaskClient, email: str, address: str) -> TestResponse:
    """Ask for a mail that lets the owner of the address set a new password."""
    sender = {"REMOTE_ADDR": address}
    return client.post(RESET, json={"email": email}, environ_base=sender)


def test_one_network_does_not_have_mail_sent_to_everyone(client: FlaskClient) -> None:
    emails = [f"{n}@shop.example" for n in range(11)]
    asked = [ask_for_mail(client, email, OFFICE) for email in emails]

    assert statuses(asked) == [202] * 10 + [429]


def test_a_refused_network_keeps_nobody_from_their_mail(client: FlaskClient) -> None:
    for n in range(10):
        ask_for_mail(client, f"{n}@shop.example", OFFICE)
    for _ in range(5):
        ask_for_mail(client, ANN, OFFICE)

    assert ask_for_mail(client, ANN, HOME).status_code == 202


def test_each_limit_counts_for_itself(client: FlaskClient) -> None:
    for _ in range(11):
        guess(client)
    sender = {"REMOTE_ADDR": OFFICE}

    assert client.post(REGISTER, json={}, environ_base=sender).status_code == 400


@pytest.mark.parametrize("path", ["/?search=rain", f"{POSTS}?search=rain"])
def test_lists_and_searches_are_limited(path: str, client: FlaskClient) -> None:
    found = [client.get(path, environ_base={"REMOTE_ADDR": OFFICE}) for _ in range(121)]

    assert statuses(found) == [200] * 120 + [429]


@pytest.mark.parametrize("path", ["/api/v1/health/live", "/api/v1/auth/me"])
def test_where_there_is_no_limit_nothing_is_counted(
    path: str, client: FlaskClient
) -> None:
    responses = [client.get(path) for _ in range(40)]

    assert 429 not in statuses(responses)
    assert "X-RateLimit-Limit" not in responses[-1].headers


def test_a_page_shares_the_count_of_the_api(limited: NewApp) -> None:
    app = limited(WTF_CSRF_ENABLED=False)
    page = limited_by(LOGIN)(lambda: "Welcome")
    app.add_url_rule("/page", "page", page, methods=["GET", "POST"])
    client = app.test_client()
    sender = {"REMOTE_ADDR": OFFICE}
    for _ in range(5):
        guess(client)
        client.post("/page", data={"email": ANN}, environ_base=sender)

    assert guess(client).status_code == 429
    refused = client.post("/page", data={"email": BOB}, environ_base=sender)
    assert refused.status_code == 429
    assert refused.mimetype == "text/html"
    assert client.get("/page", environ_base=sender).status_code == 200
