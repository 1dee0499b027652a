"""What the tests of this chapter share: empty databases, and sessions on them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

OpenSession = Callable[..., Session]
MakeUser = Callable[..., Any]


@pytest.fixture
def open_session() -> Iterator[OpenSession]:
    """A function that makes the tables with these names, and opens a session on them.

    They are in an empty database of SQLite, unless a test names another.
    """
    from app.models import Base
    from app.utils.database import prepare_engine

    with ExitStack() as stack:

        def open_session(*names: str, url: str = "sqlite://") -> Session:
            engine = create_engine(url)
            stack.callback(engine.dispose)
            prepare_engine(engine)
            tables = [Base.metadata.tables[name] for name in names]
            Base.metadata.create_all(engine, tables)
            return stack.enter_context(Session(engine))

        yield open_session


@pytest.fixture
def make_user() -> MakeUser:
    """A function that makes a user; its arguments are columns."""
    from app.models import User

    def make_user(email: str = "ann@example.com", **columns: Any) -> Any:
        return User(**{"email": email, "password_hash": "x", **columns})

    return make_user
