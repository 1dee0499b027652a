"""The log of a developer's machine holds what was typed into forms, hashes too."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from app.config import load_config
from application import new_application
from exchange import Ask
from guided import ANN, Guided
from people import ACCOUNT, API

SQL, APP = logging.getLogger("sqlalchemy.engine.Engine"), logging.getLogger("app")


def guide() -> str:
    """Register while statements are echoed."""
    made, ask = Guided(), Ask("POST /users", json=ANN)
    with logged() as screen, made.app.app_context():
        made.db.engine.echo = True
        ask.send(made.app)
    return f"{ask.line}\n\n{values_in(screen)}"


def solution() -> str:
    """Register with the settings of development."""
    ask = Ask(f"POST {API}/auth/register", json=ACCOUNT)
    echo = getattr(load_config("development"), "SQLALCHEMY_ECHO", False)
    with logged() as screen:
        ask.send(new_application(SQLALCHEMY_ECHO=echo))
    return f"{ask.line}\n\n{values_in(screen)}"


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Yield what SQLAlchemy logs until the block ends."""
    screen = io.StringIO()
    handler = logging.StreamHandler(screen)
    SQL.addHandler(handler)
    SQL.propagate = False
    APP.setLevel(logging.CRITICAL)
    logging.disable(logging.NOTSET)
    yield screen
    logging.disable(logging.CRITICAL)
    SQL.removeHandler(handler)


def values_in(screen: io.StringIO) -> str:
    """Return the values of an insert, as the log has them."""
    lines = screen.getvalue().splitlines()
    found = [values for line, values in pairwise(lines) if "INSERT" in line]
    return f"In the log: {found[0][:110]}…" if found else "In the log: no values"
