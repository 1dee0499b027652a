"""What is sent is set. Null stands for nothing sent, so nothing can be emptied."""

from exchange import Ask
from people import API, guided, guided_headers, reference, reference_headers


def guide() -> str:
    """Send what is not one's own to decide, then clear a name."""
    app = guided(identity=str, key=str).app
    headers = guided_headers(app)
    asks = (
        Ask(
            "PATCH /users/1",
            json={"is_active": False, "first_name": "Ann"},
            headers=headers,
        ),
        Ask("PATCH /users/1", json={"first_name": None}, headers=headers),
    )
    return "\n\n".join(ask.exchange(app) for ask in asks)


def solution() -> str:
    """Do the same; a name is cleared by sending an empty one."""
    app = reference()
    headers, line = reference_headers(app), f"PATCH {API}/users/1"
    asks = (
        Ask(line, json={"is_active": False}, headers=headers),
        Ask(line, json={"first_name": ""}, headers=headers),
    )
    return "\n\n".join(ask.exchange(app) for ask in asks)
