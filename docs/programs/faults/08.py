"""Handlers for 404 and 500 leave all other statuses to the framework's page."""

from exchange import Ask
from people import API, guided, reference


def guide() -> str:
    """Use a method that the address does not have."""
    return Ask("PUT /login", json={}).exchange(guided().app)


def solution() -> str:
    """Do the same."""
    return Ask(f"PUT {API}/auth/login", json={}).exchange(reference())
