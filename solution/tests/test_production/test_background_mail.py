import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.utils.mail import BackgroundMailer
from tests.test_production.smtp import MailServer

NewApp = Callable[..., Flask]

ANN = "ann@shop.example"
REGISTER, RESET = "/api/v1/auth/register", "/api/v1/auth/password-reset"


class AtOnce(Executor):
    """An executor that does it now."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **more: Any) -> Any:
        task(*args, **more)
        return Future()


@dataclass
class Notebook:
    """A mailer that notes to whom it would send, or fails."""

    error: Exception | None = None
    recipients: list[str] = field(default_factory=list)

    def send(self, recipient: str, subject: str, body: str) -> None:
        if self.error is not None:
            raise self.error
        self.recipients.append(recipient)


def mailing_app(mailer: Notebook) -> Flask:
    """Return an application that sends Ann a mail by that mailer, in the background."""
    app = create_app("testing")
    background = BackgroundMailer(mailer, AtOnce(), app.logger)

    @app.get("/forgotten")
    def forgotten() -> str:
        background.send(ANN, "Hello", "Here is your link")
        return "done"

    return app


def test_a_mail_is_sent_once_the_answer_is_out() -> None:
    mailer = Notebook()
    response = mailing_app(mailer).test_client().get("/forgotten")
    before = list(mailer.recipients)
    response.close()

    assert response.text == "done"
    assert before == []
    assert mailer.recipients == [ANN]


def test_a_mail_that_fails_is_for_the_log(caplog: pytest.LogCaptureFixture) -> None:
    mailer = Notebook(OSError("no route to mail.example"))
    client = mailing_app(mailer).test_client()
    response = client.get(
        "/forgotten", buffered=True, headers={"X-Request-ID": "request-17"}
    )

    assert response.status_code == 200
    assert "mail of request request-17 was not sent" in caplog.text
    assert "no route to mail.example" in caplog.text
    assert "Here is your link" not in caplog.text


def forget_password(app: Flask, email: str) -> int:
    """Ask for a new password, and return the status of the answer."""
    response = app.test_client().post(RESET, json={"email": email}, buffered=True)
    return response.status_code


@pytest.fixture
def shop(production: NewApp, plain: MailServer) -> Iterator[Flask]:
    """A production application with one account, Ann's."""
    app = production(MAIL_PORT=plain.port, MAIL_USE_TLS=False)
    account = {"email": ANN, "password": "correct horse battery staple"}
    names = {"first_name": "Ann", "last_name": "Lee"}
    registered = app.test_client().post(REGISTER, json=account | names)
    assert registered.status_code == 201
    yield app
    app.extensions["mailer"].executor.shutdown()


def test_who_forgot_a_password_gets_a_link(shop: Flask, plain: MailServer) -> None:
    status = forget_password(shop, ANN)
    received = plain.next_mail()

    assert status == 202
    assert received["To"] == ANN
    assert received["From"] == "shop@shop.example"
    assert "https://shop.example/" in received.get_content()


def test_who_is_not_known_gets_nothing_and_the_same_answer(
    shop: Flask, plain: MailServer
) -> None:
    status = forget_password(shop, "bob@shop.example")
    shop.extensions["mailer"].executor.shutdown()

    assert status == 202
    assert plain.mails.empty()


def test_without_a_mail_server_a_mail_goes_to_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = create_app("development", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    with caplog.at_level(logging.INFO):
        app.extensions["mailer"].send(ANN, "Hello", "Here is your link")

    assert "ann@shop.example" in caplog.text
    assert "Here is your link" in caplog.text
