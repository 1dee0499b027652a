"""Requests at the same moment, each on a thread and a connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from unittest.mock import Mock

import pytest
from sqlalchemy import Engine, create_engine, delete, event, func, select
from sqlalchemy.orm import Session

from app.config import database_uri
from app.exceptions import AppError, ConflictError, UnauthorizedError
from app.models import Base, Post, TokenFamily, User
from app.models.mixins import utc_now
from app.services.auth_service import AuthService, StaleAccountError
from app.services.password_reset import PasswordReset, ResetTokenError
from app.services.passwords import Passwords
from app.services.policy import Action
from app.services.post_service import PostService
from app.services.token_service import TokenService
from app.services.user_service import UserService

Act = Callable[[Session], object]

TIMEOUT_SECONDS = 20
DAY = timedelta(days=1)
OLD, NEW, OTHER = "correct horse", "battery staple", "hunter hunter"


@pytest.fixture(scope="module")
def url(new_database: Callable[[], str]) -> str:
    """A database of its own: here, a commit is a commit."""
    url = database_uri(new_database()) or ""
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    engine.dispose()
    return url


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """The database, which the test leaves empty."""
    engine = create_engine(url)
    yield engine
    with engine.begin() as connection:
        connection.execute(delete(Post))
        connection.execute(delete(User))
    engine.dispose()


@pytest.fixture
def ann(engine: Engine, passwords: Passwords) -> int:
    """The id of a user."""
    with Session(engine) as session:
        return UserService(session, passwords).register("ann@example.com", OLD).id


def race(engine: Engine, words: str, *acts: Act) -> set[type[AppError] | None]:
    """Do two things at once; return how each was refused, None for the winner.

    Each waits for the other right before its statement with those words, so that
    neither can have seen what the other did.
    """
    barrier = Barrier(len(acts), timeout=TIMEOUT_SECONDS)
    met: list[str] = []

    def meet(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if words in statement:
            met.append(statement)
            barrier.wait()

    def run(act: Act) -> type[AppError] | None:
        with Session(engine) as session:
            try:
                act(session)
            except AppError as error:
                return type(error)
            return None

    event.listen(engine, "before_cursor_execute", meet)
    with ThreadPoolExecutor(len(acts)) as pool:
        refused = set(pool.map(run, acts))
    assert len(met) == len(acts), f"no race for {words!r}: {met}"
    return refused


def passwords_that_work(engine: Engine, passwords: Passwords) -> list[str]:
    with Session(engine) as session:
        password_hash = session.scalars(select(User.password_hash)).one()
    return [new for new in (OLD, NEW, OTHER) if passwords.match(new, password_hash)]


def test_of_two_who_register_one_address_one_gets_it(
    engine: Engine, passwords: Passwords
) -> None:
    def register(session: Session) -> None:
        UserService(session, passwords).register("ann@example.com", OLD)

    refused = race(engine, "INSERT INTO users", register, register)

    assert refused == {None, ConflictError}
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(User)) == 1


def test_of_two_who_change_to_one_address_one_gets_it(
    engine: Engine, passwords: Passwords, ann: int
) -> None:
    with Session(engine) as session:
        bob = UserService(session, passwords).register("bob@example.com", OLD).id

    def change_by(user_id: int) -> Act:
        def change(session: Session) -> None:
            users = UserService(session, passwords)
            actor = users.find(user_id)
            users.update(actor, user_id, {"email": "new@example.com"})

        return change

    refused = race(engine, "UPDATE users", change_by(ann), change_by(bob))

    assert refused == {None, ConflictError}


def test_a_refresh_token_that_is_used_twice_at_once_ends_the_login(
    engine: Engine, ann: int
) -> None:
    values = {"user_id": ann, "current_jti": "one", "expires_at": utc_now() + DAY}
    with Session(engine) as session:
        login = TokenFamily(**values)
        session.add(login)
        session.commit()
        family_id = login.id

    def rotate(session: Session) -> None:
        TokenService(session, DAY).rotate(family_id, "one")

    refused = race(engine, "SET current_jti=", rotate, rotate)

    assert refused == {None, UnauthorizedError}
    with Session(engine) as session:
        assert session.get_one(TokenFamily, family_id).revoked_at is not None


def test_a_reset_token_that_is_used_twice_at_once_is_good_once(
    engine: Engine, passwords: Passwords, ann: int, mailer: Mock
) -> None:
    def reset_by(session: Session) -> PasswordReset:
        accounts = AuthService(session, passwords)
        return PasswordReset(accounts, mailer, "a key", "https://shop.example/")

    with Session(engine) as session:
        token = reset_by(session).token_for(session.get_one(User, ann))
    refused = race(
        engine,
        "UPDATE users",
        lambda session: reset_by(session).confirm(token, NEW),
        lambda session: reset_by(session).confirm(token, OTHER),
    )

    assert refused == {None, ResetTokenError}
    assert passwords_that_work(engine, passwords) in ([NEW], [OTHER])


def test_of_two_changes_of_a_password_one_stands(
    engine: Engine, passwords: Passwords, ann: int
) -> None:
    def change_to(new: str) -> Act:
        def change(session: Session) -> None:
            user = session.get_one(User, ann)
            AuthService(session, passwords).change_password(user, OLD, new)

        return change

    refused = race(engine, "UPDATE users", change_to(NEW), change_to(OTHER))

    assert refused == {None, StaleAccountError}
    assert passwords_that_work(engine, passwords) in ([NEW], [OTHER])


def test_of_two_who_change_an_account_that_they_have_looked_at_one_sees_the_other(
    engine: Engine, passwords: Passwords, ann: int
) -> None:
    def rename(session: Session) -> None:
        users = UserService(session, passwords)
        actor = users.find(ann)
        if users.get_for(actor, Action.EDIT_USER, ann, lock=True).first_name:
            raise ConflictError
        users.update(actor, ann, {"first_name": "Ann"})

    assert race(engine, "FOR UPDATE", rename, rename) == {None, ConflictError}


def test_of_two_who_change_a_post_that_they_have_looked_at_one_sees_the_other(
    engine: Engine, ann: int
) -> None:
    with Session(engine) as session:
        author = session.get_one(User, ann)
        post = PostService(session).create(author, "Spring", "It rained.").id

    def retitle(session: Session) -> None:
        posts, actor = PostService(session), session.get_one(User, ann)
        seen = posts.get(actor, post)
        posts.get_for(actor, Action.EDIT_POST, post, lock=True)
        if seen.title != "Spring":
            raise ConflictError
        posts.update(actor, post, {"title": "Summer"})

    assert race(engine, "FOR UPDATE", retitle, retitle) == {None, ConflictError}
