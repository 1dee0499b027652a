"""A hash is slow to check, on purpose. It is checked for known users alone."""

import time
from collections.abc import Iterator

from application import new_application
from exchange import Ask
from flask import Flask
from guided import ANN
from people import ACCOUNT, API, guided

SLOW = "scrypt"
STRANGER = "nobody@example.com"


def guide() -> str:
    """Guess for a known address and for an unknown one."""
    return "\n".join(timed(guided(method=SLOW).app, "POST /login", ANN))


def solution() -> str:
    """Do the same."""
    app = new_application(PASSWORD_HASH_METHOD=SLOW)
    Ask(f"POST {API}/auth/register", json=ACCOUNT).send(app)
    return "\n".join(timed(app, f"POST {API}/auth/login", ACCOUNT))


def timed(app: Flask, line: str, known: dict[str, str]) -> Iterator[str]:
    """Yield what each guess took."""
    yield f"{line}, with a wrong password"
    yield ""
    for email in (known["email"], STRANGER):
        ask = Ask(line, json={"email": email, "password": "a guess at it"})
        ask.send(app)  # what is done once, at the first request, is not counted
        began = time.perf_counter()
        answer = ask.send(app)
        milliseconds = 1000 * (time.perf_counter() - began)
        yield f"{email}: {answer.status}, {milliseconds:.0f} ms"
