"""An exception that no handler is registered for is a 500, whatever it means."""

from exchange import Ask
from guided import ANN
from people import ACCOUNT, API, guided, reference


def guide() -> str:
    """Log in with a wrong password."""
    return Ask("POST /login", json={**ANN, "password": "a guess"}).exchange(
        guided().app
    )


def solution() -> str:
    """Do the same."""
    body = {**ACCOUNT, "password": "a guess"}
    return Ask(f"POST {API}/auth/login", json=body).exchange(reference())
