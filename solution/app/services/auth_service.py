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
    """The user gave a current password that is not theirs."""

    message = "The current password is wrong"


class StaleAccountError(ConflictError):
    """Another request has changed the address or the password in the meantime."""

    message = "The account was changed in the meantime"


@dataclass(frozen=True)
class AuthService:
    """Checks passwords and changes them."""

    session: Session
    passwords: Passwords

    def find_user(self, email: str) -> User | None:
        """Return the user with that e-mail address, if there is one who may log in."""
        return self.session.scalars(
            select(User).where(
                User.email_normalized == normalize_email(email),
                User.is_active,
                User.deleted_at.is_(None),
            )
        ).one_or_none()

    def authenticate(self, email: str, password: str) -> User:
        """Return the user who has that address and that password.

        Raises:
            UnauthorizedError: There is none. The error does not tell which of the two
                is wrong, and it takes the same time for both.
        """
        user = self.find_user(email)
        password_hash = user.password_hash if user else None
        if not self.passwords.verify(password, password_hash) or user is None:
            raise UnauthorizedError("Wrong e-mail or password")
        return user

    def check_password(self, user: User, password: str) -> None:
        """Check the password of a user who has logged in already.

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
            StaleAccountError: Another request has changed the account meanwhile.
        """
        self.check_password(user, current)
        self.replace_password(user, fingerprint(user), new)

    def replace_password(self, user: User, known: str, new: str) -> None:
        """Set a new password, and end all logins.

        Args:
            user: Whose password it is.
            known: The fingerprint of the address and the password that were checked.
            new: The new password.

        Raises:
            BreachedPasswordError: The new password has leaked.
            StaleAccountError: The address or the password has changed since.
        """
        password_hash = self.passwords.hash_new(new)
        lock_users(self.session, [user.id])
        if not still_hold(user, known):
            self.session.rollback()
            raise StaleAccountError
        user.password_hash = password_hash
        revoke_logins(self.session, user.id)
        self.session.commit()
