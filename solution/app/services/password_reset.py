"""Password reset: a link by mail that is good once, and for an hour."""

import hashlib
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer

from app.exceptions import AppError
from app.models import User
from app.services.auth_service import AuthService, StaleAccountError
from app.services.mailing import Mailer

LIFETIME_SECONDS = 60 * 60
MAIL = """\
Somebody, you we hope, asked for a new password for this address.

Set it within an hour:

{link}

If it was not you, you need not do anything.
"""


class ResetTokenError(AppError):
    """The token of a reset is not good, any more or at all."""

    message = "The link is not valid, or not any more: ask for a new one"


@dataclass(frozen=True)
class PasswordReset:
    """Lets people in who have forgotten their password, by a token in a mail.

    The token names the user and carries a fingerprint of the address that it went to
    and of the password that they have forgotten. Once either of them changes it is
    worthless, so no table has to remember it.

    Args:
        accounts: Where passwords are changed.
        mailer: Who sends the mail.
        secret: The key that signs tokens.
        link: The address of the page that takes a token; the token is added to it.
    """

    accounts: AuthService
    mailer: Mailer
    secret: str
    link: str

    def request(self, email: str) -> None:
        """Send a link to the address, if it is a user's; tell nobody if it is not."""
        user = self.accounts.find_user(email)
        if user is not None:
            body = MAIL.format(link=self.link + self.token_for(user))
            self.mailer.send(user.email, "Your new password", body)

    def confirm(self, token: str, password: str) -> None:
        """Set a new password for whoever the token was made for.

        Raises:
            ResetTokenError: The token is forged, too old, or was used.
            BreachedPasswordError: The new password has leaked.
        """
        user = self.user_of(token)
        try:
            self.accounts.replace_password(user, user.password_hash, password)
        except StaleAccountError as error:
            raise ResetTokenError from error

    def token_for(self, user: User) -> str:
        """Return a token with which to set the user's password once."""
        return self.signer.dumps([user.id, fingerprint(user)])

    def user_of(self, token: str) -> User:
        """Return the user that the token is for.

        Raises:
            ResetTokenError: The token is not good.
        """
        try:
            user_id, mark = self.signer.loads(token, max_age=LIFETIME_SECONDS)
        except BadData as error:
            raise ResetTokenError from error
        user = self.accounts.session.get(User, user_id)
        if user is None or not user.may_log_in or fingerprint(user) != mark:
            raise ResetTokenError
        return user

    @property
    def signer(self) -> URLSafeTimedSerializer:
        """What makes tokens, and reads those that it has made."""
        return URLSafeTimedSerializer(self.secret, salt="password-reset")


def fingerprint(user: User) -> str:
    """Return what changes with the user's address or password, and tells neither."""
    secrets = f"{user.email_normalized} {user.password_hash}"
    return hashlib.sha256(secrets.encode()).hexdigest()
