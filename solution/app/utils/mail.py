"""Mail: sent after the response, which so neither waits for it nor depends on it."""

import smtplib
import ssl
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from logging import Logger

from flask import Flask, Response, after_this_request
from flask_mail import Connection

from app.services.mailing import Mailer
from app.utils.request_id import current_request_id

# How long the mail server may take for each of its answers.
TIMEOUT_SECONDS = 10
SENDERS = 2


def register_mail(app: Flask) -> None:
    """Put a mailer into `app.extensions`.

    It sends to MAIL_SERVER. Where that is not set, it writes mails to the log.
    """
    mailer: Mailer = LogMailer(app.logger)
    if app.config["MAIL_SERVER"]:
        executor = ThreadPoolExecutor(SENDERS, thread_name_prefix="mail")
        mailer = BackgroundMailer(FlaskMailer(app), executor, app.logger)
    app.extensions["mailer"] = mailer


@dataclass(frozen=True)
class LogMailer:
    """Writes whole mails to the log: for a developer, who has no mail server."""

    logger: Logger

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Log the mail."""
        self.logger.info("Mail to %s: %s\n\n%s", recipient, subject, body)


@dataclass(frozen=True)
class BackgroundMailer:
    """Sends mails in a background thread, after the response has been sent.

    So a request that sends a mail takes no longer than one that sends none, and its
    duration does not tell whether there is an account. When the process is asked to
    stop, mails that wait are still sent.

    Args:
        mailer: Sends each mail.
        executor: Has the threads.
        logger: Gets the failures.
    """

    mailer: Mailer
    executor: Executor
    logger: Logger

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Send the mail after the response to the current request."""
        request_id = current_request_id()
        mail = partial(self.deliver, request_id, recipient, subject, body)

        @after_this_request
        def send_at_the_end(response: Response) -> Response:
            response.call_on_close(partial(self.executor.submit, mail))
            return response

    def deliver(
        self, request_id: str | None, recipient: str, subject: str, body: str
    ) -> None:
        """Send the mail now. Log a failure with the id of the request."""
        try:
            self.mailer.send(recipient, subject, body)
        except Exception:
            self.logger.exception("The mail of request %s was not sent", request_id)


@dataclass(frozen=True)
class FlaskMailer:
    """Sends mails to the mail server of an application, and waits for its answer."""

    app: Flask

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Send the mail now.

        Raises:
            flask_mail.BadHeaderError: The recipient or the subject holds a line break.
            OSError: The server cannot be reached, does not answer in time, has no
                valid certificate, or refuses the mail.
        """
        server = self.app.extensions["mail"]
        with self.app.app_context(), StrictConnection(server) as connection:
            connection.send_message(subject, [recipient], body)


class StrictConnection(Connection):
    """A connection with a timeout, and with a check of the server's certificate.

    Flask-Mail's own connection has neither.
    """

    def configure_host(self) -> smtplib.SMTP:
        """Connect, start TLS and log in, as the settings say."""
        server, port = self.mail.server, self.mail.port or smtplib.SMTP_PORT
        host = smtplib.SMTP(server, port, timeout=TIMEOUT_SECONDS)
        try:
            self.introduce(host)
        except OSError:
            host.close()
            raise
        return host

    def introduce(self, host: smtplib.SMTP) -> None:
        """Start TLS and log in, as the settings say."""
        if self.mail.use_tls:
            host.starttls(context=ssl.create_default_context())
        if self.mail.username and self.mail.password:
            host.login(self.mail.username, self.mail.password)
