"""E-mail confirmation: who says that an address is theirs can read its mail."""

from dataclasses import dataclass

from sqlalchemy import select

from app.exceptions import ConflictError
from app.models import User
from app.models.mixins import utc_now
from app.models.user import normalize_email
from app.services.auth_service import AuthService
from app.services.credentials import fingerprint, still_hold
from app.services.locks import lock_users
from app.services.mailed_tokens import MailedTokenError, MailedTokens
from app.services.mailing import Mailer
from app.services.token_service import revoke_logins
from app.services.transactions import commit

EMAIL_TAKEN = "There is an account with this e-mail address"
PURPOSE = "email-confirmation"
LIFETIME_SECONDS = 24 * 60 * 60
CONFIRM = """\
Somebody gave this address for their account. We hope that it was you.

Confirm it within a day:

{link}

You have to be logged in. If it was not you, you need not do anything.
"""
CHANGED = """\
The e-mail address of your account was changed to {email}.

This is the last mail to the old address. If it was not you, tell those who run this
site.
"""


@dataclass(frozen=True)
class EmailConfirmation:
    """Confirms the address of a user, and changes it to another one.

    Both take a token that was mailed to the address. It names the user and the address,
    and carries a fingerprint of what the user logs in with, so it is good once. Only
    that user can use it: whoever gets the mail by a mistake in the address cannot take
    the account over, nor confirm an account that a stranger made in their name.

    Args:
        accounts: Where users are found and passwords are checked.
        mailer: Who sends the mails.
        secret: The key that signs tokens.
        link: The address of the page that takes a token; the token is added to it.
    """

    accounts: AuthService
    mailer: Mailer
    secret: str
    link: str

    def request(self, user: User, current_password: str, email: str) -> None:
        """Mail a link to an address that the user wants to have, or has already.

        Raises:
            WrongPasswordError: The current password is not theirs.
            ConflictError: The address is that of another account.
        """
        self.accounts.check_password(user, current_password)
        if self.is_taken(email, user):
            raise ConflictError(EMAIL_TAKEN)
        self.send(user, email)

    def send(self, user: User, email: str) -> None:
        """Mail a link to the address; whoever follows it as that user confirms it."""
        body = CONFIRM.format(link=self.link + self.token_for(user, email))
        self.mailer.send(email, "Confirm your e-mail address", body)

    def confirm(self, user: User, token: str, login_id: int) -> None:
        """Make the address of the token the user's, confirmed.

        If it is another one than before, all logins but one end, and the old address
        gets a notice.

        Args:
            user: Who uses the token.
            token: What came with the mail.
            login_id: The login that they do it by, which stays.

        Raises:
            MailedTokenError: The token is not good, or not this user's.
            ConflictError: The address has become that of another account.
        """
        lock_users(self.accounts.session, [user.id])
        email, old = self.address_for(user, token), user.email
        is_another = normalize_email(email) != user.email_normalized
        if is_another:
            revoke_logins(self.accounts.session, user.id, keep=login_id)
        user.email, user.email_confirmed_at = email, utc_now()
        commit(self.accounts.session, EMAIL_TAKEN)
        if is_another:
            body = CHANGED.format(email=email)
            self.mailer.send(old, "Your e-mail address was changed", body)

    def token_for(self, user: User, email: str) -> str:
        """Return a token by which the user confirms the address once."""
        return self.tokens.sign(user.id, fingerprint(user), email)

    def address_for(self, user: User, token: str) -> str:
        """Return the address that a token of the user confirms.

        Raises:
            MailedTokenError: The token is not good, or not this user's.
        """
        user_id, known, email = self.tokens.read(token)
        if user_id != user.id or not still_hold(user, known):
            raise MailedTokenError
        return str(email)

    def is_taken(self, email: str, user: User) -> bool:
        """Tell whether the address is that of another living account."""
        others = select(User.id).where(
            User.email_normalized == normalize_email(email),
            User.id != user.id,
            User.deleted_at.is_(None),
        )
        return self.accounts.session.scalar(others) is not None

    @property
    def tokens(self) -> MailedTokens:
        """What signs and reads the tokens."""
        return MailedTokens(self.secret, PURPOSE, LIFETIME_SECONDS)
