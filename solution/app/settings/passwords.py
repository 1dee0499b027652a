"""Settings of the passwords' hashes."""


class Passwords:
    """What makes guessing slow."""

    PASSWORD_HASH_METHOD = "scrypt"


class QuickPasswords(Passwords):
    """For tests: the cheapest there is. The real one takes most of a run's time."""

    PASSWORD_HASH_METHOD = "scrypt:128:8:1"
