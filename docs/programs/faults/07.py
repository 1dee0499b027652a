"""With the subject made text, as row 5 needs it, it equals no number in a URL."""

from exchange import Ask
from people import API, guided, guided_headers, reference, reference_headers

CHANGE = {"first_name": "Ann"}


def guide() -> str:
    """Change one's own name."""
    app = guided(identity=str).app
    return Ask("PATCH /users/1", json=CHANGE, headers=guided_headers(app)).exchange(app)


def solution() -> str:
    """Do the same."""
    app = reference()
    headers = reference_headers(app)
    return Ask(f"PATCH {API}/users/1", json=CHANGE, headers=headers).exchange(app)
