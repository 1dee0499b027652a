"""Credentials: the e-mail address and the password that a user logs in with."""

import hashlib

from app.models import User


def fingerprint(user: User) -> str:
    """Return what changes with the user's address or password, and tells neither."""
    secrets = f"{user.email_normalized} {user.password_hash}"
    return hashlib.sha256(secrets.encode()).hexdigest()


def still_hold(user: User, known: str) -> bool:
    """Tell whether the user may log in, and by what a fingerprint was taken of.

    Lock the user first, or the answer may be out of date.
    """
    return user.may_log_in and fingerprint(user) == known
