"""Passwords are looked up on another machine, in tests too."""

import pytest
from app import dependencies
from app.config import TestingConfig
from app.services.breaches import PwnedPasswords
from app.services.passwords import Passwords

# An address for documentation (RFC 5737): nobody has it.
ELSEWHERE = "http://192.0.2.1/range/"


def passwords() -> Passwords:
    return Passwords(TestingConfig.PASSWORD_HASH_METHOD, PwnedPasswords(ELSEWHERE))


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(dependencies, "passwords", passwords)
