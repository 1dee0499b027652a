"""Races for credentials: addresses, passwords, logins, and their tokens."""

from datetime import timedelta
from unittest.mock import Mock

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.exceptions import ConflictError, UnauthorizedError
from app.models import TokenFamily, User
from app.models.mixins import utc_now
from app.services.auth_service import AuthService, StaleAccountError
from app.services.email_confirmation import EmailConfirmation
from app.services.mailed_tokens import MailedLinks, MailedTokenError
from app.services.password_reset import PasswordReset
from app.services.passwords import Passwords
from app.services.token_service import TokenService
from app.services.user_service import UserService
from tests.test_services.racing import LOCK, Act, count, race, store, store_user

DAY = timedelta(days=1)
OLD, NEW, OTHER = "correct horse", "battery staple", "hunter hunter"
SECRET, LINK = "a key", "https://shop.example/"
LIVING_LOGIN = TokenFamily.revoked_at.is_(None)


@pytest.fixture
def ann(engine: Engine, passwords: Passwords) -> int:
    """The id of a user."""
    return store_user(engine, "ann", password_hash=passwords.hash_new(OLD))


@pytest.fixture
def mailing(passwords: Passwords, mailer: Mock) -> "Mailing":
    """What makes the services that mail tokens."""
    return Mailing(passwords, mailer)


class Mailing:
    """Makes the services that mail tokens, for a session each."""

    def __init__(self, passwords: Passwords, mailer: Mock) -> None:
        self.passwords = passwords
        self.links = MailedLinks(mailer, SECRET, LINK)

    def reset(self, session: Session) -> PasswordReset:
        accounts = AuthService(session, self.passwords)
        return PasswordReset(accounts, self.links)

    def confirmation(self, session: Session) -> EmailConfirmation:
        accounts = AuthService(session, self.passwords)
        return EmailConfirmation(accounts, self.links)

    def registration(self, email: str) -> Act:
        def register(session: Session) -> None:
            confirmation = self.confirmation(session)
            UserService(session, self.passwords, confirmation).register(email, OLD)

        return register

    def confirming(self, engine: Engine, user_id: int, email: str) -> Act:
        """Return what confirms an address for the user, who has asked for it."""
        with Session(engine) as session:
            user = session.get_one(User, user_id)
            token = self.confirmation(session).token_for(user, email)

        def confirm(session: Session) -> None:
            user = session.get_one(User, user_id)
            self.confirmation(session).confirm(user, token, login_id=0)

        return confirm

    def resetting(self, engine: Engine, user_id: int, *news: str) -> list[Act]:
        """Return what sets new passwords, all by one token."""
        with Session(engine) as session:
            token = self.reset(session).token_for(session.get_one(User, user_id))

        def reset_to(new: str) -> Act:
            return lambda session: self.reset(session).confirm(token, new)

        return [reset_to(new) for new in news]


def passwords_that_work(engine: Engine, passwords: Passwords) -> list[str]:
    with Session(engine) as session:
        password_hash = session.scalars(select(User.password_hash)).one()
    return [new for new in (OLD, NEW, OTHER) if passwords.verify(new, password_hash)]


def test_of_two_who_register_one_address_one_gets_it(
    engine: Engine, mailing: Mailing
) -> None:
    register = mailing.registration("ann@example.com")
    outcomes = race(engine, "INSERT INTO users", register, register)

    assert set(outcomes) == {None, ConflictError}
    assert count(engine, User.email == "ann@example.com") == 1


def test_of_two_who_change_to_one_address_one_gets_it(
    engine: Engine, mailing: Mailing, ann: int
) -> None:
    changes = [
        mailing.confirming(engine, user_id, "new@example.com")
        for user_id in (ann, store_user(engine, "bob"))
    ]
    outcomes = race(engine, "UPDATE users", *changes)

    assert set(outcomes) == {None, ConflictError}
    assert count(engine, User.email == "new@example.com") == 1


def test_an_address_goes_to_who_registers_it_or_to_who_changes_to_it(
    engine: Engine, mailing: Mailing, ann: int
) -> None:
    change = mailing.confirming(engine, ann, "new@example.com")
    register = mailing.registration("new@example.com")
    outcomes = race(engine, "email_normalized", change, register)

    assert set(outcomes) == {None, ConflictError}
    assert count(engine, User.email == "new@example.com") == 1


def test_of_two_changes_of_an_address_one_stands(
    engine: Engine, mailing: Mailing, ann: int
) -> None:
    emails = ["new@example.com", "other@example.com"]
    changes = [mailing.confirming(engine, ann, email) for email in emails]
    outcomes = race(engine, LOCK, *changes)

    assert set(outcomes) == {None, MailedTokenError}
    assert count(engine, User.email == emails[outcomes.index(None)]) == 1


def test_a_reset_and_a_change_of_the_address_do_not_both_count(
    engine: Engine, mailing: Mailing, ann: int
) -> None:
    change = mailing.confirming(engine, ann, "new@example.com")
    outcomes = race(engine, LOCK, change, *mailing.resetting(engine, ann, NEW))

    assert set(outcomes) == {None, MailedTokenError}


def test_a_refresh_token_that_is_used_twice_at_once_ends_the_login(
    engine: Engine, ann: int
) -> None:
    values = {"user_id": ann, "current_jti": "one", "expires_at": utc_now() + DAY}
    family_id = store(engine, TokenFamily(**values))

    def rotate(session: Session) -> None:
        TokenService(session, DAY).rotate(family_id, "one")

    outcomes = race(engine, "SET current_jti=", rotate, rotate)

    assert set(outcomes) == {None, UnauthorizedError}
    assert count(engine, LIVING_LOGIN) == 0


def test_a_reset_token_that_is_used_twice_at_once_is_good_once(
    engine: Engine, mailing: Mailing, passwords: Passwords, ann: int
) -> None:
    outcomes = race(engine, LOCK, *mailing.resetting(engine, ann, NEW, OTHER))

    assert set(outcomes) == {None, MailedTokenError}
    assert passwords_that_work(engine, passwords) in ([NEW], [OTHER])


def test_of_two_changes_of_a_password_one_stands(
    engine: Engine, passwords: Passwords, ann: int
) -> None:
    def change_to(new: str) -> Act:
        def change(session: Session) -> None:
            user = session.get_one(User, ann)
            AuthService(session, passwords).change_password(user, OLD, new)

        return change

    outcomes = race(engine, LOCK, change_to(NEW), change_to(OTHER))

    assert set(outcomes) == {None, StaleAccountError}
    assert passwords_that_work(engine, passwords) in ([NEW], [OTHER])


def test_no_login_by_the_old_password_outlasts_its_change(
    engine: Engine, passwords: Passwords, ann: int
) -> None:
    def log_in(session: Session) -> None:
        user = AuthService(session, passwords).authenticate("ann@example.com", OLD)
        TokenService(session, DAY).start(user)

    def change(session: Session) -> None:
        user = session.get_one(User, ann)
        AuthService(session, passwords).change_password(user, OLD, NEW)

    login, changed = race(engine, LOCK, log_in, change)

    assert changed is None
    assert login in (None, UnauthorizedError)
    assert count(engine, LIVING_LOGIN) == 0
