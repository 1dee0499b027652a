"""The number is no key of any row, and too large for the database's driver."""

from exchange import Ask
from people import API, guided, reference

KEY = "99999999999999999999999"


def guide() -> str:
    """Ask for it."""
    return Ask(f"GET /users/{KEY}").exchange(guided().app)


def solution() -> str:
    """Ask for a post with it."""
    return Ask(f"GET {API}/posts/{KEY}").exchange(reference())
