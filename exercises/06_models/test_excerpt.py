from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import inspect, select, true
from sqlalchemy.orm import Session, aliased, defer, undefer

LENGTH = 300
LONG = "It rained. " * 100
SHORT = "It rained."
# In UTF-8, as in UTF-16, there are more units than characters.
FOREIGN = "\N{SNOWMAN}\N{UMBRELLA WITH RAIN DROPS}\N{SNAIL}" * LENGTH


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    """A session on a database with tables of users and of posts."""
    return open_session("users", "posts")


@pytest.fixture
def write(session: Session, make_user: Callable[..., Any]) -> Callable[..., None]:
    """A function that stores posts with these bodies; the session forgets them.

    Its next transaction has begun then, so what follows are queries.
    """
    from app.models import Post

    def write(*bodies: str) -> None:
        ann = make_user()
        for number, body in enumerate(bodies):
            session.add(Post(author=ann, title=f"{number}", body=body))
        session.commit()
        session.expunge_all()
        session.connection()

    return write


@pytest.mark.parametrize("body", [LONG, SHORT, FOREIGN, "x" * 300, "x" * 301, ""])
def test_the_excerpt_is_how_the_body_begins(
    session: Session,
    write: Callable[..., None],
    statements: list[Any],
    body: str,
) -> None:
    """A query for excerpts gets the first 300 characters of each body.

    The database cuts the text, so that the rest of it stays there.
    """
    from app.models import Post

    write(body)
    statements.clear()
    (excerpt,) = session.scalars(select(Post.excerpt)).all()

    assert excerpt == body[:LENGTH]


def test_a_list_has_excerpts_in_the_place_of_bodies(
    session: Session, write: Callable[..., None], statements: list[Any]
) -> None:
    """A list takes one statement, which asks for excerpts and for no body."""
    from app.models import Post

    write(LONG, SHORT)
    statements.clear()
    query = select(Post).order_by(Post.id)
    summary = (defer(Post.body), undefer(Post.excerpt))
    posts = session.scalars(query.options(*summary)).all()
    excerpts = [post.excerpt for post in posts]
    is_body_there = ["body" not in inspect(post).unloaded for post in posts]

    assert excerpts == [LONG[:LENGTH], SHORT]
    assert is_body_there == [False, False]
    assert len(statements) == 1


def test_an_excerpt_is_sent_only_where_it_is_asked_for(
    session: Session, write: Callable[..., None], statements: list[Any]
) -> None:
    """A query for whole posts does not also get their excerpts.

    The excerpt is in the body already, and so it has no column of its own.
    """
    from app.models import Post

    write(LONG)
    statements.clear()
    (post,) = session.scalars(select(Post)).all()
    unloaded = inspect(post).unloaded

    columns = Post.__table__.columns.keys()

    assert "excerpt" in unloaded
    assert "body" not in unloaded
    assert "excerpt" not in columns


def test_an_alias_has_an_excerpt_of_its_own(
    session: Session, write: Callable[..., None], statements: list[Any]
) -> None:
    """In a query with two aliases of `Post`, each has the excerpt of its own row."""
    from app.models import Post

    write("the first", "the second")
    statements.clear()
    first, second = aliased(Post), aliased(Post)
    query = select(first.excerpt, second.excerpt).join(second, true())
    query = query.where(first.title.in_(["0"]), second.title.in_(["1"]))
    (pair,) = session.execute(query).all()

    assert tuple(pair) == ("the first", "the second")
