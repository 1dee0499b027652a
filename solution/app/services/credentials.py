"""Credentials: the e-mail address and the password that a user logs in with."""

import hashlib

from app.models import User


def fingerprint(user: User) -> str:
    """Return a text that changes when the user's address or password does.

    Nobody can read the address or the password out of it.
    """
    secrets = f"{user.email_normalized} {user.password_hash}"
    return hashlib.sha256(secrets.encode()).hexdigest()


def still_hold(user: User, known: str) -> bool:
    """Tell whether the user may log in, and their credentials are as they were.

    Lock the user before, or the answer can be out of date.

    Args:
        user: Who it is about.
        known: The fingerprint of the credentials that were checked.
    """
    return user.may_log_in and fingerprint(user) == known
