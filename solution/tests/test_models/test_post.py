import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session, joinedload, scoped_session

from app.models import Post, User
from app.models.mixins import utc_now


@pytest.fixture
def post(session: scoped_session[Session]) -> Post:
    """A draft by a user, stored; the session remembers neither of them."""
    ann = User(email="ann@example.com", password_hash="x")
    post = Post(author=ann, title="Spring", body="It rained.")
    session.add(post)
    session.commit()
    session.expunge_all()
    return session.scalars(select(Post)).one()


def test_a_post_is_a_draft_until_it_is_published(post: Post) -> None:
    assert post.is_draft is True

    post.published_at = utc_now()

    assert post.is_draft is False


def test_an_author_who_was_not_asked_for_is_not_loaded(post: Post) -> None:
    with pytest.raises(InvalidRequestError, match="raise_on_sql"):
        _ = post.author


def test_an_author_who_was_asked_for_is_there(
    session: scoped_session[Session], post: Post
) -> None:
    session.expunge_all()
    query = select(Post).options(joinedload(Post.author))

    assert session.scalars(query).one().author.email == "ann@example.com"


def test_a_post_needs_an_author_who_exists(
    session: scoped_session[Session], post: Post
) -> None:
    post.author_id += 1

    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.usefixtures("post")
def test_an_author_is_not_removed_from_under_a_post(
    session: scoped_session[Session],
) -> None:
    with pytest.raises(IntegrityError):
        session.execute(delete(User))
