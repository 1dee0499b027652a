"""Mailed tokens: what a link in a mail carries to prove that the mail was read."""

from dataclasses import dataclass
from typing import Any

from itsdangerous import BadData, URLSafeTimedSerializer

from app.exceptions import AppError


class MailedTokenError(AppError):
    """The token is forged, too old, used already, or not for this."""

    message = "The link is not valid, or not any more: ask for a new one"


@dataclass(frozen=True)
class MailedTokens:
    """Signs tokens, and reads those that it has signed.

    Args:
        secret: The key that signs.
        purpose: What the tokens are for; no other token is taken.
        lifetime: How many seconds a token is good.
    """

    secret: str
    purpose: str
    lifetime: int

    def sign(self, *values: int | str) -> str:
        """Return a token that carries the values; who holds it can read them."""
        return self.signer.dumps(values)

    def read(self, token: str) -> Any:
        """Return the list of the values that a token carries.

        Raises:
            MailedTokenError: It is too old, or was not signed here and for this.
        """
        try:
            return self.signer.loads(token, max_age=self.lifetime)
        except BadData as error:
            raise MailedTokenError from error

    @property
    def signer(self) -> URLSafeTimedSerializer:
        """What puts the time and the signature on a token."""
        return URLSafeTimedSerializer(self.secret, salt=self.purpose)
