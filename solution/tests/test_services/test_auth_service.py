from collections.abc import Callable
from unittest.mock import Mock

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.exceptions import UnauthorizedError
from app.models import User
from app.models.mixins import utc_now
from app.services import passwords as module
from app.services.auth_service import (
    AuthService,
    StaleAccountError,
    WrongPasswordError,
)
from app.services.passwords import BreachedPasswordError, Passwords
from app.services.token_service import TokenService
from tests.test_services.rows import stored

NewUser = Callable[..., User]

OLD, NEW = "correct horse", "battery staple"
SHUT_OUT: list[dict[str, object]] = [{"is_active": False}, {"deleted_at": utc_now()}]


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The methods of the hashes that passwords are compared with."""
    methods: list[str] = []

    def record(password_hash: str, _password: str) -> bool:
        methods.append(password_hash.partition("$")[0])
        return False

    monkeypatch.setattr(module, "check_password_hash", record)
    return methods


def shut_out(session: Session, user: User, values: dict[str, object]) -> None:
    session.execute(update(User).where(User.id == user.id).values(values))
    session.commit()


@pytest.mark.parametrize(
    "email", ["ann@example.com", "Ann@Example.COM", " ann@example.com\n"]
)
def test_a_user_logs_in_by_any_spelling_of_the_address(
    accounts: AuthService, ann: User, email: str
) -> None:
    assert accounts.authenticate(email, OLD) is ann


def told_to_a_stranger(accounts: AuthService) -> str:
    """Return the message of the refusal for who has no account."""
    with pytest.raises(UnauthorizedError) as caught:
        accounts.authenticate("stranger@example.com", OLD)
    return caught.value.message


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("ann@example.com", NEW),
        ("ann@example.com", ""),
        ("bob@example.com", OLD),
        ("ann_example.com", OLD),
        ("%", OLD),
        ("", ""),
    ],
)
@pytest.mark.usefixtures("ann")
def test_a_refusal_does_not_tell_what_was_wrong(
    accounts: AuthService, email: str, password: str
) -> None:
    with pytest.raises(UnauthorizedError) as caught:
        accounts.authenticate(email, password)
    assert caught.value.message == told_to_a_stranger(accounts)
    assert caught.value.details is None


@pytest.mark.parametrize("values", SHUT_OUT)
def test_who_is_shut_out_is_refused_as_a_stranger_is(
    session: Session, accounts: AuthService, ann: User, values: dict[str, object]
) -> None:
    shut_out(session, ann, values)

    with pytest.raises(UnauthorizedError) as caught:
        accounts.authenticate(ann.email, OLD)
    assert caught.value.message == told_to_a_stranger(accounts)


def test_who_came_back_is_not_who_they_were(
    session: Session, accounts: AuthService, ann: User, new_user: NewUser
) -> None:
    shut_out(session, ann, {"deleted_at": utc_now()})
    again = new_user("ann", password_hash=accounts.passwords.hash_new(NEW))

    assert accounts.authenticate("ann@example.com", NEW) is again


def test_a_login_costs_one_comparison_whoever_it_is(
    session: Session,
    accounts: AuthService,
    new_user: NewUser,
    passwords: Passwords,
    compared: list[str],
) -> None:
    password_hash = passwords.hash_new(OLD)
    new_user("known", password_hash=password_hash)
    for name, values in zip(("inactive", "deleted"), SHUT_OUT, strict=True):
        shut_out(session, new_user(name, password_hash=password_hash), values)
    for name in ("known", "inactive", "deleted", "unknown"):
        with pytest.raises(UnauthorizedError):
            accounts.authenticate(f"{name}@example.com", OLD)

    assert compared == [passwords.method] * 4


def test_a_new_password_takes_the_place_of_the_old_one(
    session: Session, accounts: AuthService, ann: User
) -> None:
    accounts.change_password(ann, OLD, NEW)
    stored(session, ann)

    assert accounts.authenticate(ann.email, NEW) is ann
    with pytest.raises(UnauthorizedError):
        accounts.authenticate(ann.email, OLD)


def test_a_new_password_ends_all_logins_of_the_user(
    session: Session,
    accounts: AuthService,
    tokens: TokenService,
    ann: User,
    new_user: NewUser,
) -> None:
    logins = [tokens.start(ann), tokens.start(ann)]
    other = tokens.start(new_user("bob"))
    accounts.change_password(ann, OLD, NEW)

    assert all(stored(session, login).revoked_at for login in logins)
    assert stored(session, other).revoked_at is None


def test_a_new_password_is_for_one_user(
    session: Session, accounts: AuthService, ann: User, new_user: NewUser
) -> None:
    bob = new_user("bob", password_hash=ann.password_hash)
    accounts.change_password(ann, OLD, NEW)

    assert accounts.authenticate(stored(session, bob).email, OLD) is bob


def test_who_does_not_know_the_password_does_not_change_it(
    session: Session, accounts: AuthService, ann: User
) -> None:
    before = ann.password_hash

    with pytest.raises(WrongPasswordError) as caught:
        accounts.change_password(ann, NEW, NEW)
    assert caught.value.status_code == 403
    assert caught.value.message == "The current password is wrong"
    assert stored(session, ann).password_hash == before


def test_a_new_password_must_not_have_leaked(
    session: Session, accounts: AuthService, ann: User, breaches: Mock
) -> None:
    before = ann.password_hash
    breaches.contains.return_value = True

    with pytest.raises(BreachedPasswordError):
        accounts.change_password(ann, OLD, NEW)
    assert stored(session, ann).password_hash == before


def test_of_two_changes_at_once_the_second_is_refused(
    session: Session,
    accounts: AuthService,
    tokens: TokenService,
    ann: User,
    breaches: Mock,
) -> None:
    login = tokens.start(ann)

    def change_in_between(_password: str) -> bool:
        session.execute(update(User).values(password_hash="theirs"))
        session.commit()
        return False

    before = ann.password_hash
    breaches.contains.side_effect = change_in_between

    with pytest.raises(StaleAccountError) as caught:
        accounts.replace_password(ann, before, NEW)
    assert caught.value.status_code == 409
    assert caught.value.message == "The account was changed in the meantime"
    assert stored(session, ann).password_hash == "theirs"
    assert stored(session, login).revoked_at is None
