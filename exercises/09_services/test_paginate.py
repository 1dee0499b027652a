from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import bindparam, event, select
from sqlalchemy.orm import Session, joinedload

NAMES = ["Bell", "Adams", "Bell", "Clark", "Bell"]


@pytest.fixture
def session(session: Session) -> Session:
    """A session on a database with five users, who have written a post each."""
    from app.models import Post, User

    for number, name in enumerate(NAMES):
        email = f"user{number}@example.com"
        author = User(email=email, password_hash="x", last_name=name)
        session.add(Post(author=author, title="Spring", body="It rained."))
        session.flush()
    session.commit()
    session.expunge_all()
    return session


@pytest.fixture
def loaded() -> Iterator[list[str]]:
    """The addresses of the users that are loaded from the database."""
    from app.models import User

    addresses: list[str] = []

    def note(user: User, _context: object) -> None:
        addresses.append(user.email)

    event.listen(User, "load", note)
    yield addresses
    event.remove(User, "load", note)


def numbers(page: Any) -> list[int]:
    """Return the numbers in the addresses of a page's users."""
    return [int(user.email.removeprefix("user")[0]) for user in page.items]


@pytest.mark.parametrize(("number", "expected"), [(1, [0, 1]), (2, [2, 3]), (3, [4])])
def test_a_page_has_its_part_of_the_list(
    session: Session, number: int, expected: list[int], statements: list[Any]
) -> None:
    """Pages of two have items 1 and 2, 3 and 4, and 5 of a list of five."""
    from app.models import User
    from app.services.paging import Paging, paginate

    statements.clear()
    page = paginate(session, select(User).order_by(User.id), Paging(number, 2))
    found = numbers(page)

    assert found == expected


@pytest.mark.parametrize("number", [4, 1000])
def test_beyond_the_end_is_an_empty_page(
    session: Session, number: int, statements: list[Any]
) -> None:
    """A page beyond the end has no items, and the total as every page has it."""
    from app.models import User
    from app.services.paging import Paging, paginate

    statements.clear()
    page = paginate(session, select(User).order_by(User.id), Paging(number, 2))

    assert list(page.items) == []
    assert (page.page, page.total) == (number, 5)


@pytest.mark.parametrize(("per_page", "pages"), [(1, 5), (2, 3), (5, 1), (20, 1)])
def test_a_page_tells_where_it_stands(
    session: Session, per_page: int, pages: int, statements: list[Any]
) -> None:
    """A page tells its number, its size, the total, and how many pages there are."""
    from app.models import User
    from app.services.paging import Paging, paginate

    statements.clear()
    page = paginate(session, select(User).order_by(User.id), Paging(1, per_page))

    assert (page.page, page.per_page, page.total) == (1, per_page, 5)
    assert page.pages == pages


def test_the_values_of_a_statement_are_sent(
    session: Session, statements: list[Any]
) -> None:
    """A statement with parameters finds, and counts, what their values ask for."""
    from app.models import User
    from app.services.paging import Paging, paginate

    named = User.last_name.in_([bindparam("name")])
    bells = select(User).where(named).order_by(User.id)
    statements.clear()
    page = paginate(session, bells, Paging(2, 2), {"name": "Bell"})
    found = numbers(page)

    assert found == [4]
    assert page.total == 3


def test_an_empty_list_has_a_total_of_zero(
    session: Session, statements: list[Any]
) -> None:
    """A list without items has no pages, and a total of 0."""
    from app.models import User
    from app.services.paging import Paging, paginate

    nobody = select(User).filter_by(last_name="Nobody").order_by(User.id)
    statements.clear()
    page = paginate(session, nobody, Paging(1, 2))

    assert (list(page.items), page.total, page.pages) == ([], 0, 0)


def test_a_page_loads_no_more_than_it_shows(
    session: Session, loaded: list[str], statements: list[Any]
) -> None:
    """Of a list of five, a page of two loads two users; the database counts."""
    from app.models import User
    from app.services.paging import Paging, paginate

    statements.clear()
    page = paginate(session, select(User).order_by(User.id), Paging(2, 2))
    found = numbers(page)

    assert found == [2, 3]
    assert len(loaded) == 2


def test_what_is_loaded_along_counts_for_nothing(
    session: Session, statements: list[Any]
) -> None:
    """A statement that loads each post's author along counts each post once."""
    from app.models import Post
    from app.services.paging import Paging, paginate

    posts = select(Post).options(joinedload(Post.author)).order_by(Post.id)
    statements.clear()
    page = paginate(session, posts, Paging(1, 3))
    authors = [post.author.last_name for post in page.items]

    assert authors == ["Bell", "Adams", "Bell"]
    assert page.total == 5
