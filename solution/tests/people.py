"""People: whom tests act as, and what the application mails to them."""

from collections.abc import Callable
from dataclasses import dataclass, field

PASSWORD = "correct horse battery staple"


@dataclass(frozen=True)
class Person:
    """A user, as tests outside of the application know them."""

    id: int
    email: str


@dataclass(frozen=True)
class Mail:
    """A mail that was to be sent."""

    recipient: str
    subject: str
    body: str


@dataclass(frozen=True)
class Outbox:
    """A mailer that keeps what it is to send."""

    mails: list[Mail] = field(default_factory=list)

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Keep the mail."""
        self.mails.append(Mail(recipient, subject, body))


AddUser = Callable[..., Person]
AddPost = Callable[..., int]
Headers = dict[str, str]
LogIn = Callable[[Person], Headers]
