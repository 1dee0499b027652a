"""Password reset: a link in a mail that can be used once, within an hour."""

from dataclasses import dataclass

from app.models import User
from app.services.auth_service import AuthService, StaleAccountError
from app.services.credentials import fingerprint, still_hold
from app.services.mailed_tokens import MailedLinks, MailedTokenError, MailedTokens

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
    """Lets users set a new password with a token from a mail.

    The token names the user, and has a fingerprint of the address that it was sent to
    and of the forgotten password. Once one of them changes, the token is worthless. So
    no table has to remember it.

    Args:
        accounts: The service that changes passwords.
        links: What mails the links.
    """

    accounts: AuthService
    links: MailedLinks

    def request(self, email: str) -> None:
        """Mail a link to the user with that address; do nothing if there is none."""
        user = self.accounts.find_user(email)
        if user is not None:
            token = self.token_for(user)
            self.links.send(user.email, "Your new password", MAIL, token)

    def confirm(self, token: str, password: str) -> None:
        """Set a new password for the user that the token is for.

        Raises:
            MailedTokenError: The token is forged, too old, or used already.
            BreachedPasswordError: The new password has leaked.
        """
        user = self.user_of(token)
        try:
            self.accounts.replace_password(user, fingerprint(user), password)
        except StaleAccountError as error:
            raise MailedTokenError from error

    def token_for(self, user: User) -> str:
        """Return a token with which the user can set a new password once."""
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
        """The tokens of this service."""
        return self.links.tokens(PURPOSE, LIFETIME_SECONDS)
