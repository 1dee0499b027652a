"""What a result gets for an account of how its test failed."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from handrail.runner import Exchange, Header
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.finding import account
from handrail.runner.worker.finding.account import Account

Fails = Callable[..., BaseException]
Tell = Callable[..., Account]
FILE = "test_it.py"


@pytest.fixture
def client() -> FlaskClient:
    app = Flask("app")
    app.add_url_rule("/<name>", "view", lambda name: f"This is {name}")
    return app.test_client()


@pytest.fixture
def exchanges() -> Exchanges:
    heard = Exchanges()
    heard.listen()
    return heard


@pytest.fixture
def tell(fails: Fails, client: FlaskClient, exchanges: Exchanges) -> Tell:
    """A function that gives an account of a test with those lines."""

    def tell(*lines: str) -> Account:
        body = "".join(f"    {line}\n" for line in lines)
        source = f"from shop import echo\ndef test_it(client):\n{body}"
        error = fails(source, client=client)
        return account.of(error, FILE, {FILE: source.encode()}, exchanges)

    return tell


def test_the_exchange_is_the_last_one(tell: Tell) -> None:
    told = tell("client.get('/a')", "client.get('/b')", "assert echo(1) == 2")

    assert told["exchange"] == Exchange(
        "GET /b", "", "200 OK", "text/html; charset=utf-8", "This is b"
    )


@pytest.mark.parametrize(("name", "url"), [("one", "/a"), ("two", "/b")])
def test_the_exchange_is_the_one_that_the_statement_names(
    tell: Tell, name: str, url: str
) -> None:
    lines = "one, two = client.get('/a'), client.get('/b')", f"assert {name}.text == ''"
    exchange = tell(*lines)["exchange"]

    assert exchange is not None
    assert exchange.request == f"GET {url}"


def test_a_token_is_told_whoever_put_it_there(tell: Tell) -> None:
    exchange = tell(
        "headers = dict([('Authorization', 'Bearer ' + 'x' * 300)])",
        "answer = client.get('/a', headers=headers)",
        "assert answer.text == ''",
    )["exchange"]

    assert exchange is not None
    ((name, value),) = [(h.name, h.value or "") for h in exchange.sent_headers]
    assert name == "Authorization"
    assert value.startswith("Bearer xxx")
    assert len(value) < 80


def test_the_headers_that_the_test_names_are_told(tell: Tell) -> None:
    exchange = tell(
        "answer = client.get('/a', headers={'Accept': '*/*'})",
        "assert answer.headers['Content-Length'] == '9'",
        "assert 'X-Request-ID' in answer.headers",
    )["exchange"]

    assert exchange is not None
    assert exchange.sent_headers == (Header("Accept", "*/*"),)
    assert exchange.headers == (
        Header("Content-Length", "9"),
        Header("X-Request-ID", None),
    )


def test_where_a_request_is_shown_there_are_no_steps(tell: Tell) -> None:
    finding = tell("answer = client.get('/a')", "assert answer.text == ''")["finding"]

    assert finding is not None
    assert finding.steps == ()


def test_the_line_is_in_the_test_itself(tell: Tell) -> None:
    told = tell("def fail():", "    assert echo(1) == 2", "fail()")

    assert (told["line"], told["check"]) == (5, "assert echo(1) == 2")


def test_what_fails_outside_of_the_tests_has_the_exchange_alone(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/a")

    told = account.of(ValueError("no"), FILE, {}, exchanges)

    assert list(told) == ["exchange"]
    assert told["exchange"] == exchanges.last


def test_what_cannot_be_told_is_left_out(
    tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(account, "find", find)
    told = tell("client.get('/a')", "assert echo(1) == 2")

    assert "finding" not in told
    assert told["check"] == "assert echo(1) == 2"
    assert told["exchange"] is not None
