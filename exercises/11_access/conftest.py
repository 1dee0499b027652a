"""What the tests of this chapter share: people, what they write, and requests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

Join = Callable[..., "Person"]
Write = Callable[..., int]


@dataclass(frozen=True)
class Person:
    """Somebody who has an account, and who is logged in.

    Attributes:
        id: The number of the account.
        client: Sends requests with the token of this person.
    """

    id: int
    client: FlaskClient


@pytest.fixture(scope="module")
def application(make_app: Callable[..., Flask]) -> Iterator[Flask]:
    """An application as on a server, with its tables."""
    from app.extensions import db

    app = make_app(PROPAGATE_EXCEPTIONS=False)
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of somebody who is not logged in."""
    return app.test_client()


@pytest.fixture
def join(app: Flask) -> Join:
    """A function that adds a user, and logs them in.

    Its arguments are the role, and columns. Nobody is asked for a password.
    """
    from app.dependencies import token_service
    from app.extensions import db
    from app.models import Role, User
    from app.utils.tokens import tokens_of

    numbers = count(1)

    def join(role: str = "user", **columns: Any) -> Person:
        columns.setdefault("email", f"user{next(numbers)}@example.com")
        with app.app_context():
            user = User(role=Role(role), **{"password_hash": "none", **columns})
            db.session.add(user)
            db.session.commit()
            user_id = user.id
            token = tokens_of(token_service().start(user))["access_token"]
        client = app.test_client()
        client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
        return Person(user_id, client)

    return join


@pytest.fixture
def ann(join: Join) -> Person:
    """A user, Ann."""
    return join(email="ann@example.com", first_name="Ann", last_name="Doe")


@pytest.fixture
def bob(join: Join) -> Person:
    """Another user, Bob."""
    return join(email="bob@example.com", first_name="Bob", last_name="Roe")


@pytest.fixture
def editor(join: Join) -> Person:
    """Somebody who publishes what others write."""
    return join("editor", email="editor@example.com")


@pytest.fixture
def admin(join: Join) -> Person:
    """Somebody who looks after the accounts."""
    return join("admin", email="admin@example.com")


@pytest.fixture
def write(app: Flask) -> Write:
    """A function that adds a post and returns its number.

    Its arguments are the author, whether it is published, and columns.
    """
    from app.extensions import db
    from app.models import Post
    from app.models.mixins import utc_now

    def write(author: Person, *, published: bool = True, **columns: Any) -> int:
        columns = {"title": "Spring", "body": "It rained.", **columns}
        if published:
            columns.setdefault("published_at", utc_now())
        with app.app_context():
            post = Post(author_id=author.id, **columns)
            db.session.add(post)
            db.session.commit()
            post_id: int = post.id
        return post_id

    return write
