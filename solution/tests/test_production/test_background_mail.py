import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from threading import Event, Semaphore, current_thread
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.utils.mail import BackgroundMailer
from tests.people import Mail
from tests.test_production.smtp import PATIENCE_SECONDS, MailServer

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
    """A mailer that notes what it would send, or fails."""

    error: Exception | None = None
    mails: list[Mail] = field(default_factory=list)

    def send(self, recipient: str, subject: str, body: str) -> None:
        if self.error is not None:
            raise self.error
        self.mails.append(Mail(recipient, subject, body))


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
    before = list(mailer.mails)
    response.close()

    assert response.text == "done"
    assert before == []
    assert mailer.mails == [Mail(ANN, "Hello", "Here is your link")]


def test_a_mail_that_fails_is_for_the_log(caplog: pytest.LogCaptureFixture) -> None:
    mailer = Notebook(OSError("no route to mail.example"))
    client = mailing_app(mailer).test_client()
    response = client.get(
        "/forgotten", buffered=True, headers={"X-Request-ID": "request-17"}
    )

    assert response.status_code == 200
    assert "The mail of request request-17 was not sent" in caplog.messages
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


def test_a_failure_is_told_to_the_log_of_the_application(
    shop: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    mailer = shop.extensions["mailer"]
    mailer.deliver("request-17", f"{ANN}\nBcc: eve@evil.example", "Hello", "Hello")

    assert "The mail of request request-17 was not sent" in caplog.messages


def test_two_threads_send_and_no_more(shop: Flask) -> None:
    executor = shop.extensions["mailer"].executor
    begun, may_end = Semaphore(0), Event()

    def send() -> str:
        begun.release()
        may_end.wait(PATIENCE_SECONDS)
        return current_thread().name

    sent = [executor.submit(send) for _ in range(3)]
    assert all(begun.acquire(timeout=PATIENCE_SECONDS) for _ in range(2))
    may_end.set()

    assert {future.result() for future in sent} == {"mail_0", "mail_1"}


def test_without_a_mail_server_a_mail_goes_to_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = create_app("development", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    with caplog.at_level(logging.INFO):
        app.extensions["mailer"].send(ANN, "Hello", "Here is your link")

    mail = "Mail to ann@shop.example: Hello\n\nHere is your link"
    assert mail in caplog.messages
