"""Addresses are compared letter by letter, and people do not write them so."""

from exchange import Ask
from guided import ANN
from people import ACCOUNT, API, guided, reference

SPELLING = {"email": "ANN@EXAMPLE.COM"}


def guide() -> str:
    """Register a second time, in capital letters."""
    return Ask("POST /users", json={**ANN, **SPELLING}).exchange(guided().app)


def solution() -> str:
    """Do the same."""
    body = {**ACCOUNT, **SPELLING}
    return Ask(f"POST {API}/auth/register", json=body).exchange(reference())
