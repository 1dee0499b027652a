"""The login succeeds. Each request with its token fails: a subject must be text."""

from exchange import Ask
from people import API, guided, guided_headers, reference, reference_headers


def guide() -> str:
    """Log in, and ask who that is."""
    app = guided().app
    return Ask("GET /me", headers=guided_headers(app)).exchange(app)


def solution() -> str:
    """Do the same."""
    app = reference()
    return Ask(f"GET {API}/auth/me", headers=reference_headers(app)).exchange(app)
