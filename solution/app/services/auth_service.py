"""Authentication: who is it, and how do they prove it the next time?"""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.exceptions import ConflictError, ForbiddenError, UnauthorizedError
from app.models import User
from app.models.user import normalize_email
from app.services.passwords import Passwords
from app.services.token_service import revoke_logins


class WrongPasswordError(ForbiddenError):
    """A password change came with a current password that is not the user's."""

    message = "The current password is wrong"


class StaleAccountError(ConflictError):
    """Somebody else changed the password in between."""

    message = "The password was changed in the meantime"


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

    def log_in(self, email: str, password: str) -> User:
        """Return the user whose address and password these are.

        Raises:
            UnauthorizedError: They are nobody's; it does not tell which one is wrong,
                not even by the time that it takes.
        """
        user = self.find_user(email)
        password_hash = user.password_hash if user else None
        if not self.passwords.match(password, password_hash) or user is None:
            raise UnauthorizedError("Wrong e-mail or password")
        return user

    def change_password(self, user: User, current: str, new: str) -> None:
        """Give the user a new password, and end all their logins.

        Raises:
            WrongPasswordError: The current password is not theirs.
            BreachedPasswordError: The new password has leaked.
            StaleAccountError: Another change came in between.
        """
        if not self.passwords.match(current, user.password_hash):
            raise WrongPasswordError
        self.replace_password(user, user.password_hash, new)

    def replace_password(self, user: User, old_hash: str, new: str) -> None:
        """Put a new password in the place of the one with that hash.

        Raises:
            BreachedPasswordError: The new password has leaked.
            StaleAccountError: The hash is not the user's any more.
        """
        changed = self.session.scalar(
            update(User)
            .where(User.id == user.id, User.password_hash == old_hash)
            .values(password_hash=self.passwords.hash_new(new))
            .returning(User.id)
        )
        if changed is None:
            self.session.rollback()
            raise StaleAccountError
        revoke_logins(self.session, user.id)
        self.session.commit()
