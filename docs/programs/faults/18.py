"""Where `*` is allowed, the answer names whatever origin asked."""

from exchange import Ask
from people import API, guided, reference

HEADERS = {"Origin": "https://evil.example"}


def guide() -> str:
    """Ask as a page of another site."""
    return Ask("GET /users", headers=HEADERS).exchange(guided().app)


def solution() -> str:
    """Do the same."""
    return Ask(f"GET {API}/posts", headers=HEADERS).exchange(reference())
