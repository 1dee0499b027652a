"""Passwords: how they are hashed and checked. They are stored nowhere."""

from dataclasses import dataclass
from functools import cache

from werkzeug.security import check_password_hash, generate_password_hash

from app.exceptions import AppError
from app.services.breaches import BreachList


class BreachedPasswordError(AppError):
    """The new password is on the list of those that have leaked."""

    message = "Validation error"

    def __init__(self) -> None:
        reason = "This password is known from a data breach. Choose another."
        super().__init__(details={"password": [reason]})


@dataclass(frozen=True)
class Passwords:
    """How passwords are hashed, and which ones are refused.

    Args:
        method: The method of `werkzeug.security.generate_password_hash`.
        breaches: The list of passwords that have leaked.
    """

    method: str
    breaches: BreachList

    def hash_new(self, password: str) -> str:
        """Return the hash of a password that a user has chosen.

        Raises:
            BreachedPasswordError: It has leaked.
        """
        if self.breaches.contains(password):
            raise BreachedPasswordError
        return generate_password_hash(password, self.method)

    def verify(self, password: str, password_hash: str | None) -> bool:
        """Tell whether the hash was made from the password.

        For an unknown user there is no hash. The answer is no then, and takes as long,
        so the time does not tell who has an account.
        """
        if password_hash is None:
            check_password_hash(hash_of_nobody(self.method), password)
            return False
        return check_password_hash(password_hash, password)


@cache
def hash_of_nobody(method: str) -> str:
    """Return a hash that takes as long to check as a real one."""
    return generate_password_hash("nobody's password", method)
