"""The extension answers with a shape of its own, and with 422 for what is a 401."""

from exchange import Ask
from people import API, guided, reference

HEADERS = {"Authorization": "Bearer no-token"}


def guide() -> str:
    """Send something that is no token."""
    return Ask("GET /me", headers=HEADERS).exchange(guided().app)


def solution() -> str:
    """Do the same."""
    return Ask(f"GET {API}/auth/me", headers=HEADERS).exchange(reference())
