"""What the tests of services share: what services are built of, and who uses them."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import Mock, create_autospec

import pytest
from sqlalchemy import Engine, create_engine, delete
from sqlalchemy.orm import Session, scoped_session

from app.models import Post, Role, TokenFamily, User
from app.services.auth_service import AuthService
from app.services.breaches import BreachList
from app.services.email_confirmation import EmailConfirmation
from app.services.mailed_tokens import MailedLinks
from app.services.mailing import Mailer
from app.services.password_reset import PasswordReset
from app.services.passwords import Passwords
from app.services.post_service import PostService
from app.services.token_service import TokenService
from app.services.user_service import UserService

NewUser = Callable[..., User]
NewPost = Callable[..., Post]

SECRET = "a key for the tests"
METHOD = "scrypt:128:8:1"
LIFETIME = timedelta(days=30)


@pytest.fixture
def session(session: scoped_session[Session]) -> Session:
    """The session that services work with."""
    return session()


@pytest.fixture
def breaches() -> Mock:
    """A list of breaches that knows of none, until a test says otherwise."""
    breaches: Mock = create_autospec(BreachList, instance=True)
    breaches.contains.return_value = False
    return breaches


@pytest.fixture
def passwords(breaches: Mock) -> Passwords:
    """Passwords that are cheap to hash."""
    return Passwords(METHOD, breaches)


@pytest.fixture
def accounts(session: Session, passwords: Passwords) -> AuthService:
    """The service for passwords."""
    return AuthService(session, passwords)


@pytest.fixture
def tokens(session: Session) -> TokenService:
    """The service for logins."""
    return TokenService(session, LIFETIME)


@pytest.fixture
def users(
    session: Session, passwords: Passwords, confirmation: EmailConfirmation
) -> UserService:
    """The service for accounts."""
    return UserService(session, passwords, confirmation)


@pytest.fixture
def posts(session: Session) -> PostService:
    """The service for posts."""
    return PostService(session)


@pytest.fixture
def mailer() -> Mock:
    """Who is asked to send mail."""
    mailer: Mock = create_autospec(Mailer, instance=True)
    return mailer


@pytest.fixture
def reset(accounts: AuthService, mailer: Mock) -> PasswordReset:
    """The service for forgotten passwords."""
    link = "https://shop.example/reset-password/"
    return PasswordReset(accounts, MailedLinks(mailer, SECRET, link))


@pytest.fixture
def confirmation(accounts: AuthService, mailer: Mock) -> EmailConfirmation:
    """The service that confirms e-mail addresses."""
    link = "https://shop.example/confirm-email/"
    return EmailConfirmation(accounts, MailedLinks(mailer, SECRET, link))


@pytest.fixture
def new_user(session: Session) -> NewUser:
    """A function that stores a user of that name; no password is theirs."""

    def make(name: str, role: Role = Role.USER, **more: Any) -> User:
        email = f"{name}@example.com"
        user = User(**{"email": email, "password_hash": "x", "role": role, **more})
        session.add(user)
        session.commit()
        return user

    return make


@pytest.fixture
def new_post(session: Session) -> NewPost:
    """A function that stores a draft by the author."""

    def make(author: User, title: str = "Spring", **more: Any) -> Post:
        post = Post(author=author, **{"title": title, "body": "It rained.", **more})
        session.add(post)
        session.commit()
        return post

    return make


@pytest.fixture
def ann(new_user: NewUser, passwords: Passwords) -> User:
    """A user whose password is known to the tests that ask for one."""
    return new_user("ann", password_hash=passwords.hash_new("correct horse"))


@pytest.fixture
def admin(new_user: NewUser) -> User:
    """Somebody who may do most."""
    return new_user("admin", Role.ADMIN)


@pytest.fixture
def login(tokens: TokenService, ann: User) -> TokenFamily:
    """A login of Ann."""
    return tokens.start(ann)


@pytest.fixture
def bobs_login(tokens: TokenService, new_user: NewUser) -> TokenFamily:
    """A login of somebody else."""
    return tokens.start(new_user("bob"))


@pytest.fixture(scope="session")
def race_url(new_tables: Callable[[], str]) -> str:
    """A database on a server, with its tables: here, a commit is a commit."""
    return new_tables()


@pytest.fixture
def engine(race_url: str) -> Iterator[Engine]:
    """The database of races, which each test leaves empty."""
    engine = create_engine(race_url)
    yield engine
    with engine.begin() as connection:
        for model in (Post, User):
            connection.execute(delete(model))
    engine.dispose()
