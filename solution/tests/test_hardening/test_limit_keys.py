from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.utils.limit_keys import account, account_from_here, client_network
from tests.test_hardening.guessing import ANN, HOME, LOGIN, OFFICE, guess, statuses

NewApp = Callable[..., Flask]

DEEP = "[" * 50_000
TOO_LARGE = " " * 2_000_000
BAD_BODIES = ["", "{", "[1]", "null", '{"email": 7}', DEEP]
SURROGATE = '{"email": "\\ud800@shop.example", "password": "guess"}'


@pytest.fixture
def client(limited: NewApp) -> FlaskClient:
    """A client of an application with limits."""
    return limited().test_client()


@pytest.mark.parametrize("spelling", ["ANN@Shop.Example", f"  {ANN} "])
def test_another_spelling_is_no_other_account(spelling: str, app: Flask) -> None:
    with app.test_request_context(method="POST", json={"email": spelling}):
        spelt = account()
    with app.test_request_context(method="POST", json={"email": ANN}):
        assert spelt == account()


@pytest.mark.parametrize(
    "body", [*BAD_BODIES, SURROGATE], ids=lambda body: body[:12] or "empty"
)
def test_a_body_that_cannot_be_read_is_an_attempt_like_others(
    body: str, client: FlaskClient
) -> None:
    headers, sender = {"Content-Type": "application/json"}, {"REMOTE_ADDR": OFFICE}
    for _ in range(9):
        guess(client)
    bad = client.post(LOGIN, data=body, headers=headers, environ_base=sender)

    assert bad.status_code in {400, 401}
    assert guess(client).status_code == 429


def test_a_form_names_an_account_too(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"email": f" {ANN}"}):
        by_form = account()
    with app.test_request_context(method="POST", json={"email": ANN}):
        by_json = account()

    assert by_form == by_json
    assert ANN not in by_form


def test_an_account_from_another_network_is_counted_apart(app: Flask) -> None:
    keys = set()
    for address in (OFFICE, HOME):
        sender = {"REMOTE_ADDR": address}
        with app.test_request_context(json={"email": ANN}, environ_base=sender):
            keys.add(account_from_here())

    assert len(keys) == 2
    assert ANN not in str(keys)


@pytest.mark.parametrize(
    "body", [*BAD_BODIES, TOO_LARGE], ids=lambda body: body[:12] or "empty"
)
def test_without_an_account_the_network_counts(body: str, app: Flask) -> None:
    with app.test_request_context(
        method="POST",
        data=body,
        content_type="application/json",
        environ_base={"REMOTE_ADDR": OFFICE},
    ):
        assert account() == OFFICE


@pytest.mark.parametrize(
    ("address", "network"),
    [
        (OFFICE, OFFICE),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8::ffff:1:2:3", "2001:db8::/64"),
        ("2001:db8:0:1::1", "2001:db8:0:1::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (f"::ffff:{OFFICE}", OFFICE),
        ("192.0.2.7:49152", OFFICE),
        ("192.0.2.7:_port", OFFICE),
        ("[2001:db8::1]:443", "2001:db8::/64"),
        ("[2001:db8::1]", "2001:db8::/64"),
        (f"[::ffff:{OFFICE}]:443", OFFICE),
        ("unknown", "unknown"),
        ("unknown:443", "unknown:443"),
        ("[", "["),
        ("_hidden", "_hidden"),
    ],
)
def test_a_port_or_an_address_of_the_same_network_is_no_other_client(
    address: str, network: str, app: Flask
) -> None:
    with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
        assert client_network() == network


@pytest.mark.parametrize("node", ["203.0.113.8:{}", "[2001:db8::{:x}]:443"])
def test_another_port_behind_a_proxy_is_no_other_client(
    node: str, limited: NewApp
) -> None:
    client = limited(PROXY_HOPS=1).test_client()
    guesses = [
        client.post(
            LOGIN,
            json={"email": f"{n}@shop.example", "password": "guess"},
            headers={"X-Forwarded-For": node.format(40_001 + n)},
        )
        for n in range(11)
    ]

    assert statuses(guesses) == [401] * 10 + [429]


@pytest.mark.parametrize(("hops", "last"), [(0, 429), (1, 401)])
def test_a_forwarded_address_counts_where_a_proxy_wrote_it(
    hops: int, last: int, limited: NewApp
) -> None:
    client = limited(PROXY_HOPS=hops).test_client()
    body = {"email": ANN, "password": "guess"}
    guesses = [
        client.post(LOGIN, json=body, headers={"X-Forwarded-For": f"192.0.2.{n}"})
        for n in range(11)
    ]

    assert guesses[-1].status_code == last


def test_the_log_does_not_name_the_account(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for n in range(101):
        guess(client, address=f"192.0.2.{n}")

    assert "exceeded" in caplog.text
    assert ANN not in caplog.text
