"""Password reset: a link by mail that is good once, and for an hour."""

from dataclasses import dataclass

from app.models import User
from app.services.auth_service import AuthService, StaleAccountError
from app.services.credentials import fingerprint, still_hold
from app.services.mailed_tokens import MailedTokenError, MailedTokens
from app.services.mailing import Mailer

PURPOSE = "password-reset"
LIFETIME_SECONDS = 60 * 60
MAIL = """\
Somebody asked for a new password for the account with this address. We hope that it
was you.

Set the new password within an hour:

{link}

If it was not you, you need not do anything.
"""


@dataclass(frozen=True)
class PasswordReset:
    """Lets people in who have forgotten their password, by a token in a mail.

    The token names the user, and carries a fingerprint of the address that it went to
    and of the forgotten password. Once one of them changes, the token is worthless. So
    no table has to remember it.

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
        """Set a new password for the user whom the token was made for.

        Raises:
            MailedTokenError: The token is forged, too old, or was used.
            BreachedPasswordError: The new password has leaked.
        """
        user = self.user_of(token)
        try:
            self.accounts.replace_password(user, fingerprint(user), password)
        except StaleAccountError as error:
            raise MailedTokenError from error

    def token_for(self, user: User) -> str:
        """Return a token with which to set the user's password once."""
        return self.tokens.sign(user.id, fingerprint(user))

    def user_of(self, token: str) -> User:
        """Return the user that the token is for.

        Raises:
            MailedTokenError: The token is not good.
        """
        user_id, known = self.tokens.read(token)
        user = self.accounts.session.get(User, user_id)
        if user is None or not still_hold(user, known):
            raise MailedTokenError
        return user

    @property
    def tokens(self) -> MailedTokens:
        """What signs and reads the tokens."""
        return MailedTokens(self.secret, PURPOSE, LIFETIME_SECONDS)
