"""Mailing: what the services need in order to send mail."""

from typing import Protocol


class Mailer(Protocol):
    """Anything that can send a mail."""

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Send a plain text to one address, soon. A failure is only logged."""
