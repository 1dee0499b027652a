"""Mailing: what the services need of whoever sends mail."""

from typing import Protocol


class Mailer(Protocol):
    """Whatever can send a mail."""

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Send a plain text to one address, soon: a failure is for the log."""
