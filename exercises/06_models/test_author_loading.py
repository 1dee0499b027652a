from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, joinedload, selectinload

NAMES = ["ann", "bob", "cleo"]


@pytest.fixture
def session(
    open_session: Callable[..., Session], make_user: Callable[..., Any]
) -> Session:
    """A session on a database with three posts, each by a user of its own.

    Its transaction has begun, so what follows are queries.
    """
    from app.models import Post

    session = open_session("users", "posts")
    for name in NAMES:
        author = make_user(f"{name}@example.com")
        session.add(Post(author=author, title=name, body="It rained."))
    session.commit()
    session.expunge_all()
    session.connection()
    return session


def test_a_list_with_its_authors_takes_one_statement(
    session: Session, statements: list[Any]
) -> None:
    """A query that asks for the authors gets them along with the posts."""
    from app.models import Post

    statements.clear()
    query = select(Post).order_by(Post.id).options(joinedload(Post.author))
    addresses = [post.author.email for post in session.scalars(query)]

    assert addresses == [f"{name}@example.com" for name in NAMES]
    assert len(statements) == 1


def test_a_list_without_its_authors_takes_no_statement_for_each(
    session: Session, statements: list[Any]
) -> None:
    """Whoever looks at the authors of a list sends no statement for each of them.

    Nobody sees that with the three posts of a test, and everybody does with three
    hundred.
    """
    from app.models import Post

    posts = session.scalars(select(Post).order_by(Post.id)).all()
    statements.clear()
    for post in posts:
        with suppress(InvalidRequestError):
            _ = post.author

    assert len(statements) == 0


def test_an_author_who_was_not_asked_for_is_refused(
    session: Session, statements: list[Any]
) -> None:
    """A post without its author raises where somebody looks at the author.

    That comes up in the first test of whatever forgot to ask.
    """
    from app.models import Post

    post = session.scalars(select(Post).limit(1)).one()
    statements.clear()
    with pytest.raises(InvalidRequestError):
        _ = post.author


def test_a_list_that_needs_no_author_fetches_none(
    session: Session, statements: list[Any]
) -> None:
    """A query that does not ask for the authors does not get them."""
    from app.models import Post

    statements.clear()
    posts = session.scalars(select(Post).order_by(Post.id)).all()
    unloaded = ["author" in inspect(post).unloaded for post in posts]

    assert unloaded == [True, True, True]
    assert len(statements) == 1


def test_an_author_whom_the_session_has_is_there(
    session: Session, statements: list[Any]
) -> None:
    """Where the session has the user already, the post gives its author.

    That takes no statement, so there is nothing to refuse.
    """
    from app.models import Post, User

    users = session.scalars(select(User)).all()
    posts = session.scalars(select(Post).order_by(Post.id)).all()
    statements.clear()
    addresses = [post.author.email for post in posts]

    assert addresses == [user.email for user in users]
    assert len(statements) == 0


def test_the_author_of_a_post_is_stored(
    session: Session, statements: list[Any]
) -> None:
    """A post that is given another author belongs to that user from then on."""
    from app.models import Post, User

    users = session.scalars(select(User).order_by(User.id)).all()
    post = session.scalars(select(Post).filter_by(title="ann")).one()
    statements.clear()
    post.author = users[2]
    session.commit()
    query = select(Post).options(selectinload(Post.author))
    owners = {post.title: post.author.email for post in session.scalars(query)}

    assert owners["ann"] == "cleo@example.com"
