import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from flask import Flask, current_app
from werkzeug.test import TestResponse

LogOf = Callable[[Flask, int], list[str]]

ANN, URL = "ann@example.com", "/api/v1/auth/password-reset"


class Waiting:
    """An executor whose threads are busy: what it is given waits until `work`."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], object]] = []

    def submit(self, task: Callable[..., Any], /, *args: Any, **more: Any) -> None:
        self.tasks.append(lambda: task(*args, **more))

    def work(self) -> None:
        """Do what waits. Like a real executor, tell nobody of errors."""
        for task in self.tasks:
            with suppress(Exception):
                task()


class Server:
    """Sends mails: it notes them, or does not answer."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.mails: list[tuple[str, str, str]] = []

    def send(self, recipient: str, subject: str, body: str) -> None:
        if self.error is not None:
            raise self.error
        self.mails.append((recipient, subject, body))


class Shop:
    """An application that mails in the background, and what its mails go through."""

    def __init__(self, app: Flask) -> None:
        self.app, self.server, self.executor = app, Server(), Waiting()

    def ask_for_a_link(self, email: str = ANN, **more: Any) -> TestResponse:
        """Ask for a new password; who asks has the answer, and it is not closed yet."""
        client = self.app.test_client()
        return client.post(URL, json={"email": email}, **more)


@pytest.fixture(scope="module")
def application(application: Flask) -> Flask:
    """The application, given a view that sends two mails."""
    application.add_url_rule("/api/v1/two-mails", view_func=two_mails)
    return application


@pytest.fixture
def shop(
    app: Flask, sign_up: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> Shop:
    """The application, with an account and with the mailer that is tested."""
    from app.utils.mail import BackgroundMailer

    shop = Shop(app)
    executor: Any = shop.executor
    mailer = BackgroundMailer(shop.server, executor, app.logger)
    sign_up(ANN)
    monkeypatch.setitem(app.extensions, "mailer", mailer)
    return shop


def two_mails() -> str:
    """Send two mails."""
    mailer = current_app.extensions["mailer"]
    mailer.send(ANN, "One", "The first text")
    mailer.send("ben@example.com", "Two", "The second text")
    return "sent"


def test_while_the_client_waits_no_mail_is_sent(shop: Shop) -> None:
    """When the answer goes out, no mail has been sent yet.

    A mail server may take seconds. If the client waited for it, the duration of the
    request would tell whether there is an account with the address.
    """
    shop.ask_for_a_link()

    assert shop.server.mails == []


def test_while_the_client_waits_no_mail_is_begun(shop: Shop) -> None:
    """Nothing is handed to the executor before the answer has gone out.

    Its threads take turns with the one that answers: what they do meanwhile makes the
    request longer.
    """
    shop.ask_for_a_link()

    assert shop.executor.tasks == []


def test_the_thread_of_the_request_sends_no_mail(shop: Shop) -> None:
    """After the answer one mail waits in the executor, and nothing has been sent.

    The thread that has answered is to answer the next request, and not to wait for a
    mail server.
    """
    shop.ask_for_a_link().close()

    assert shop.server.mails == []
    assert len(shop.executor.tasks) == 1


def test_the_mail_is_sent(shop: Shop) -> None:
    """What the executor was given sends the mail, to whom it was for, with its text."""
    shop.ask_for_a_link().close()
    shop.executor.work()
    sent = [(recipient, subject) for recipient, subject, _ in shop.server.mails]

    assert sent == [(ANN, "Your new password")]
    assert "/reset-password/" in shop.server.mails[0][2]


def test_each_mail_of_a_request_is_sent(shop: Shop) -> None:
    """Where a request sends two mails, both are sent, each with its own text."""
    response = shop.app.test_client().get("/api/v1/two-mails")
    response.close()
    shop.executor.work()

    assert response.text == "sent"
    assert shop.server.mails == [
        (ANN, "One", "The first text"),
        ("ben@example.com", "Two", "The second text"),
    ]


def test_a_failure_is_no_failure_of_the_request(shop: Shop) -> None:
    """Where the mail server does not answer, the request is a 202 all the same.

    A 500 would tell that there is an account: nobody else gets a mail.
    """
    shop.server.error = OSError("no route to mail.example")
    response = shop.ask_for_a_link()
    response.close()

    assert response.status_code == 202


def test_a_failure_is_logged_under_the_id_of_its_request(
    shop: Shop, log_of: LogOf
) -> None:
    """A mail that was not sent is in the log, once, under the id of its request.

    It fails where no request is served any more. So the id has to go along.
    """
    log = log_of(shop.app, logging.ERROR)
    shop.server.error = OSError("no route to mail.example")
    shop.ask_for_a_link(headers={"X-Request-ID": "request-17"}).close()
    shop.executor.work()

    assert len(log) == 1
    assert "request-17" in log[0]
    assert "no route to mail.example" in log[0]


def test_known_and_unknown_get_the_same_answer(shop: Shop) -> None:
    """Whether there is an account with the address or none, the answer is the same.

    Only who can read the mail of that address learns which.
    """
    known, unknown = shop.ask_for_a_link(), shop.ask_for_a_link("eve@example.com")
    headers = [{name for name, _ in response.headers} for response in (known, unknown)]

    assert (known.status_code, known.data) == (unknown.status_code, unknown.data)
    assert headers[0] == headers[1]


def test_who_is_unknown_gets_no_mail(shop: Shop) -> None:
    """Where there is no account with the address, nothing is mailed to it."""
    shop.ask_for_a_link("eve@example.com").close()

    assert shop.executor.tasks == []
