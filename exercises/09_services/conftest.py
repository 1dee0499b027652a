"""What the tests of this chapter share: services, and databases to use them on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from sqlalchemy import Engine, StaticPool, create_engine
from sqlalchemy.orm import Session

NewEngine = Callable[..., Engine]
Stored = Callable[..., Any]

METHOD = "scrypt:128:8:1"
PASSWORD = "Correct horse 7"


class Breaches:
    """A list of the passwords that have leaked; it notes what it is asked for."""

    def __init__(self) -> None:
        self.leaked: set[str] = set()
        self.asked: list[str] = []

    def contains(self, password: str) -> bool:
        self.asked.append(password)
        return password in self.leaked


class Confirmation:
    """Stands in for the service that mails links; it mails nothing."""

    def send(self, user: Any, email: str) -> None:
        """Do nothing."""


@pytest.fixture
def new_engine() -> Iterator[NewEngine]:
    """A function that makes the tables, and returns the engine of their database.

    It is an empty one of SQLite, unless a test names another. All sessions on that
    share one connection, so none of them has to wait for another.
    """
    from app.models import Base

    with ExitStack() as stack:

        def new_engine(url: str = "sqlite://", **settings: Any) -> Engine:
            if url == "sqlite://":
                settings["poolclass"] = StaticPool
            engine = create_engine(url, **settings)
            stack.callback(engine.dispose)
            Base.metadata.create_all(engine)
            return engine

        yield new_engine


@pytest.fixture
def engine(new_engine: NewEngine) -> Engine:
    """A database of SQLite in memory, with its tables."""
    return new_engine()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """The session that the service works with."""
    with Session(engine) as session:
        yield session


@pytest.fixture
def store(engine: Engine) -> Callable[..., int]:
    """A function that stores a user of this name, and returns the id.

    The other arguments are columns.
    """
    from app.models import User

    def store(name: str, **columns: Any) -> int:
        values = {"email": f"{name}@example.com", "password_hash": "x", **columns}
        with Session(engine) as session:
            user = User(**values)
            session.add(user)
            session.commit()
            return user.id

    return store


@pytest.fixture
def stored(session: Session, engine: Engine) -> Stored:
    """A function that returns columns of a user as the next request finds them.

    The session of the service is closed before that. What was not committed is gone.
    """
    from app.models import User

    def stored(user_id: int, *names: str) -> Any:
        session.close()
        with Session(engine) as later:
            user = later.get_one(User, user_id)
            values = tuple(getattr(user, name) for name in names)
        return values if len(values) > 1 else values[0]

    return stored


@pytest.fixture
def breaches() -> Breaches:
    """The list of leaked passwords, which is empty until a test fills it."""
    return Breaches()


@pytest.fixture
def passwords(breaches: Breaches) -> Any:
    """Passwords that are cheap to hash."""
    from app.services.passwords import Passwords

    return Passwords(METHOD, breaches)


@pytest.fixture
def users(session: Session, passwords: Any) -> Any:
    """The service for accounts."""
    from app.services.user_service import UserService

    return UserService(session, passwords, Confirmation())  # type: ignore[arg-type] # it sends nothing
