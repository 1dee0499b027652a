import smtplib
import ssl
from pathlib import Path
from typing import Any

import pytest
from flask_mail import BadHeaderError

from app import create_app
from app.utils import mail
from app.utils.mail import FlaskMailer
from tests.test_production.smtp import MailServer, silent_server

ANN = "ann@shop.example"


def mailer_to(port: int, **overrides: Any) -> FlaskMailer:
    """Return a mailer that sends to that port of this machine."""
    settings = {
        "MAIL_SERVER": "localhost",
        "MAIL_PORT": port,
        "MAIL_USE_TLS": False,
        "MAIL_SUPPRESS_SEND": False,
    }
    return FlaskMailer(create_app("testing", settings | overrides))


def test_a_mail_arrives_as_it_was_sent(plain: MailServer) -> None:
    mailer_to(plain.port).send(ANN, "Grüße", "Ein Link:\n\nhttps://shop.example/ä\n")
    received = plain.next_mail()

    assert received["To"] == ANN
    assert received["From"] == "app@localhost"
    assert received["Subject"] == "Grüße"
    assert received.get_content() == "Ein Link:\n\nhttps://shop.example/ä\n"


@pytest.mark.parametrize(
    ("recipient", "subject"),
    [
        (f"{ANN}\nBcc: eve@evil.example", "Your new password"),
        (f"{ANN}\r\nBcc: eve@evil.example", "Your new password"),
        (ANN, "Your new password\nBcc: eve@evil.example"),
        (ANN, "Your new password\r\n\r\nClick here"),
    ],
)
def test_nobody_adds_a_header(recipient: str, subject: str, plain: MailServer) -> None:
    with pytest.raises(BadHeaderError):
        mailer_to(plain.port).send(recipient, subject, "Hello")

    assert "data" not in plain.commands


def test_a_line_break_in_the_body_is_no_header(plain: MailServer) -> None:
    mailer_to(plain.port).send(ANN, "Hello", "Bcc: eve@evil.example\n.\nquit\n")
    received = plain.next_mail()

    assert received["Bcc"] is None
    assert received.get_content() == "Bcc: eve@evil.example\n.\nquit\n"


def test_a_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "TIMEOUT_SECONDS", 0.1)

    with silent_server() as port, pytest.raises(OSError, match="timed out"):
        mailer_to(port).send(ANN, "Hello", "Hello")


def test_nothing_is_sent_where_tls_is_not_offered(plain: MailServer) -> None:
    mailer = mailer_to(plain.port, MAIL_USE_TLS=True)

    with pytest.raises(smtplib.SMTPNotSupportedError):
        mailer.send(ANN, "Hello", "Hello")
    assert not [command for command in plain.commands if command.startswith("mail")]


def test_a_stranger_in_the_place_of_the_server_gets_nothing(
    tls_mail: MailServer,
) -> None:
    mailer = mailer_to(tls_mail.port, MAIL_USE_TLS=True)

    with pytest.raises(ssl.SSLCertVerificationError):
        mailer.send(ANN, "Hello", "Hello")
    assert tls_mail.mails.empty()


def test_the_server_that_the_certificate_names_gets_the_mail(
    tls_mail: MailServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    mailer_to(tls_mail.port, MAIL_USE_TLS=True).send(ANN, "Hello", "Hello")

    assert tls_mail.next_mail()["To"] == ANN


def test_another_name_than_that_of_the_certificate_is_not_trusted(
    tls_mail: MailServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    mailer = mailer_to(tls_mail.port, MAIL_USE_TLS=True, MAIL_SERVER="127.0.0.1")

    with pytest.raises(ssl.SSLCertVerificationError):
        mailer.send(ANN, "Hello", "Hello")


def test_the_mailer_logs_in_if_it_is_told_how(plain: MailServer) -> None:
    login = {"MAIL_USERNAME": "shop", "MAIL_PASSWORD": "hunter2"}
    mailer_to(plain.port, **login).send(ANN, "Hello", "Hello")
    mailer_to(plain.port).send(ANN, "Hello", "Hello")

    logins = [command for command in plain.commands if command.startswith("AUTH")]
    assert logins == ["AUTH PLAIN AHNob3AAaHVudGVyMg=="]


@pytest.mark.parametrize("half", ["MAIL_USERNAME", "MAIL_PASSWORD"])
def test_half_a_login_is_none(half: str, plain: MailServer) -> None:
    mailer_to(plain.port, **{half: "shop"}).send(ANN, "Hello", "Hello")

    assert not [command for command in plain.commands if command.startswith("AUTH")]
