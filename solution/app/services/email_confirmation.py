"""E-mail confirmation: a proof that the user can read the mail to their address."""

from dataclasses import dataclass

from sqlalchemy import select

from app.exceptions import ConflictError
from app.models import User
from app.models.mixins import utc_now
from app.models.user import normalize_email
from app.services.auth_service import AuthService
from app.services.credentials import fingerprint, still_hold
from app.services.locks import lock_users
from app.services.mailed_tokens import MailedLinks, MailedTokenError, MailedTokens
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

This is the last mail to the old address. If you did not change it, tell the people who
run this site.
"""


@dataclass(frozen=True)
class EmailConfirmation:
    """Confirms the address of a user, and changes it to another one.

    Both need a token that was mailed to the address. The token names the user and the
    address, and has a fingerprint of the user's credentials. Only that user can use it,
    after a login. So a mail to a wrong address gives nobody the account of another, and
    nobody confirms an account that a stranger has made with their address.

    Args:
        accounts: The service that checks passwords.
        links: What mails the links.
    """

    accounts: AuthService
    links: MailedLinks

    def request(self, user: User, current_password: str, email: str) -> None:
        """Mail a link to the address that the user wants, or to the one they have.

        Raises:
            WrongPasswordError: The current password is not theirs.
            ConflictError: Another account has the address.
        """
        self.accounts.check_password(user, current_password)
        if self.is_taken(email, user):
            raise ConflictError(EMAIL_TAKEN)
        self.send(user, email)

    def send(self, user: User, email: str) -> None:
        """Mail a link with which the user confirms the address."""
        token = self.token_for(user, email)
        self.links.send(email, "Confirm your e-mail address", CONFIRM, token)

    def confirm(self, user: User, token: str, login_id: int) -> None:
        """Set the address that the token is for, and note that it is confirmed.

        If it is not the old address, all other logins end, and a notice is mailed to
        the old address.

        Args:
            user: Who uses the token.
            token: The token from the mail.
            login_id: The login that stays.

        Raises:
            MailedTokenError: The token is not good, or it is for another user.
            ConflictError: Another account has the address by now.
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
            self.links.mailer.send(old, "Your e-mail address was changed", body)

    def token_for(self, user: User, email: str) -> str:
        """Return a token with which the user can confirm the address."""
        return self.tokens.sign(user.id, fingerprint(user), email)

    def address_for(self, user: User, token: str) -> str:
        """Return the address that the token is for.

        Raises:
            MailedTokenError: The token is not good, or it is for another user.
        """
        user_id, known, email = self.tokens.read(token)
        if user_id != user.id or not still_hold(user, known):
            raise MailedTokenError
        return str(email)

    def is_taken(self, email: str, user: User) -> bool:
        """Tell whether another user has the address."""
        others = select(User.id).where(
            User.email_normalized == normalize_email(email),
            User.id != user.id,
            User.deleted_at.is_(None),
        )
        return self.accounts.session.scalar(others) is not None

    @property
    def tokens(self) -> MailedTokens:
        """The tokens of this service."""
        return self.links.tokens(PURPOSE, LIFETIME_SECONDS)
