"""Authentication: who somebody is, and the password that proves it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exceptions import ConflictError, ForbiddenError, UnauthorizedError
from app.models import User
from app.models.user import normalize_email
from app.services.credentials import fingerprint, still_hold
from app.services.locks import lock_users
from app.services.passwords import Passwords
from app.services.token_service import revoke_logins


class WrongPasswordError(ForbiddenError):
    """A change came with a current password that is not the user's."""

    message = "The current password is wrong"


class StaleAccountError(ConflictError):
    """The address or the password was changed by another request meanwhile."""

    message = "The account was changed in the meantime"


@dataclass(frozen=True)
class AuthService:
    """Checks passwords and changes them."""

    session: Session
    passwords: Passwords

    def find_user(self, email: str) -> User | None:
        """Return the user of that e-mail address who may log in."""
        return self.session.scalars(
            select(User).where(
                User.email_normalized == normalize_email(email),
                User.is_active,
                User.deleted_at.is_(None),
            )
        ).one_or_none()

    def authenticate(self, email: str, password: str) -> User:
        """Return the user whose address and password these are.

        Raises:
            UnauthorizedError: They are nobody's; it does not tell which one is wrong,
                not even by the time that it takes.
        """
        user = self.find_user(email)
        password_hash = user.password_hash if user else None
        if not self.passwords.verify(password, password_hash) or user is None:
            raise UnauthorizedError("Wrong e-mail or password")
        return user

    def check_password(self, user: User, password: str) -> None:
        """Ask a user who has logged in for the password again.

        Raises:
            WrongPasswordError: It is not theirs.
        """
        if not self.passwords.verify(password, user.password_hash):
            raise WrongPasswordError

    def change_password(self, user: User, current: str, new: str) -> None:
        """Give the user a new password, and end all their logins.

        Raises:
            WrongPasswordError: The current password is not theirs.
            BreachedPasswordError: The new password has leaked.
            StaleAccountError: Another change came in between.
        """
        self.check_password(user, current)
        self.replace_password(user, fingerprint(user), new)

    def replace_password(self, user: User, known: str, new: str) -> None:
        """Set a new password, and end all logins.

        Args:
            user: Whose password it is.
            known: The fingerprint of their address and password that permits it.
            new: The new password.

        Raises:
            BreachedPasswordError: The new password has leaked.
            StaleAccountError: The fingerprint is not theirs any more.
        """
        password_hash = self.passwords.hash_new(new)
        lock_users(self.session, [user.id])
        if not still_hold(user, known):
            self.session.rollback()
            raise StaleAccountError
        user.password_hash = password_hash
        revoke_logins(self.session, user.id)
        self.session.commit()
