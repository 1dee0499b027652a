"""The answer to the logout is all that it does: nothing on the server has changed."""

from exchange import Ask
from people import API, guided, guided_headers, reference, reference_headers


def guide() -> str:
    """Log out, and go on with the same token."""
    app = guided(identity=str).app
    headers = guided_headers(app)
    asks = Ask("POST /logout", headers=headers), Ask("GET /me", headers=headers)
    return "\n\n".join(ask.exchange(app) for ask in asks)


def solution() -> str:
    """Do the same."""
    app = reference()
    headers = reference_headers(app)
    asks = (
        Ask(f"POST {API}/auth/logout", headers=headers),
        Ask(f"GET {API}/auth/me", headers=headers),
    )
    return "\n\n".join(ask.exchange(app) for ask in asks)
