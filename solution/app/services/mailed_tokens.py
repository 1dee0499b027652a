"""Mailed tokens: who opens the link of a mail proves that they can read it."""

from dataclasses import dataclass
from typing import Any

from itsdangerous import BadData, URLSafeTimedSerializer

from app.exceptions import AppError
from app.services.mailing import Mailer


class MailedTokenError(AppError):
    """The token is forged, too old, or used already, or it is for something else."""

    message = "The link is not valid, or not any more: ask for a new one"


@dataclass(frozen=True)
class MailedTokens:
    """Signs tokens, and reads those that it has signed.

    Args:
        secret: The key that signs.
        purpose: What the tokens are for. Those for another purpose are refused.
        lifetime: For how many seconds a token is good.
    """

    secret: str
    purpose: str
    lifetime: int

    def sign(self, *values: int | str) -> str:
        """Return a token with the values, which everybody can read who has it."""
        return self.signer.dumps(values)

    def read(self, token: str) -> Any:
        """Return the list of the values in a token.

        Raises:
            MailedTokenError: It is too old, or not signed by this key for this purpose.
        """
        try:
            return self.signer.loads(token, max_age=self.lifetime)
        except BadData as error:
            raise MailedTokenError from error

    @property
    def signer(self) -> URLSafeTimedSerializer:
        """What adds the time and the signature, and checks both."""
        return URLSafeTimedSerializer(self.secret, salt=self.purpose)


@dataclass(frozen=True)
class MailedLinks:
    """Mails links to a page that takes a token.

    Args:
        mailer: What sends the mails.
        secret: The key that signs tokens.
        page: The address of the page; the token is added to it.
    """

    mailer: Mailer
    secret: str
    page: str

    def tokens(self, purpose: str, lifetime: int) -> MailedTokens:
        """Return the tokens for a purpose, as `MailedTokens` has it."""
        return MailedTokens(self.secret, purpose, lifetime)

    def send(self, recipient: str, subject: str, text: str, token: str) -> None:
        """Mail a text, in which `{link}` stands for the link with the token."""
        self.mailer.send(recipient, subject, text.format(link=self.page + token))
