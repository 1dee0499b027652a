from collections.abc import Callable
from unittest.mock import Mock

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.exceptions import (
    ConflictError,
    ForbiddenError,
    UnauthorizedError,
)
from app.models import Post, Role, User
from app.services.passwords import BreachedPasswordError, Passwords
from app.services.user_service import UserService
from tests.test_services.rows import stored

NewUser = Callable[..., User]
NewPost = Callable[..., Post]

PASSWORD = "correct horse"
TAKEN = "There is an account with this e-mail address"
NO_ID = 2**31 - 1


def count(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(User))


def test_somebody_new_is_an_ordinary_user(
    session: Session, users: UserService, passwords: Passwords
) -> None:
    names = {"first_name": "Ann", "last_name": "Bell"}
    user = stored(session, users.register("Ann@example.com", PASSWORD, **names))

    assert (user.email, user.role) == ("Ann@example.com", Role.USER)
    assert (user.first_name, user.last_name) == ("Ann", "Bell")
    assert user.may_log_in
    assert passwords.verify(PASSWORD, user.password_hash)


def test_names_may_be_left_out(session: Session, users: UserService) -> None:
    user = stored(session, users.register("ann@example.com", PASSWORD))

    assert (user.first_name, user.last_name) == ("", "")


@pytest.mark.parametrize(
    "email", ["ann@example.com", "ANN@Example.com", " ann@example.com"]
)
def test_an_address_has_one_account(
    session: Session, users: UserService, email: str
) -> None:
    users.register("ann@example.com", PASSWORD)

    with pytest.raises(ConflictError) as caught:
        users.register(email, PASSWORD)
    assert caught.value.message == TAKEN
    assert count(session) == 1


def test_a_password_that_has_leaked_makes_no_account(
    session: Session, users: UserService, breaches: Mock
) -> None:
    breaches.contains.return_value = True

    with pytest.raises(BreachedPasswordError):
        users.register("ann@example.com", PASSWORD)
    assert count(session) == 0


def test_nobody_registers_in_another_role(users: UserService) -> None:
    with pytest.raises(TypeError, match="role"):
        users.register("ann@example.com", PASSWORD, role="admin")


@pytest.mark.parametrize("role", list(Role))
def test_an_admin_makes_accounts_in_any_role(
    session: Session, users: UserService, admin: User, role: Role
) -> None:
    user = users.create(admin, "ann@example.com", PASSWORD, role, first_name="Ann")

    assert stored(session, user).role is role
    assert user.first_name == "Ann"


def test_an_admin_does_not_take_an_address_either(
    users: UserService, admin: User
) -> None:
    with pytest.raises(ConflictError, match=TAKEN):
        users.create(admin, admin.email, PASSWORD, Role.USER)


@pytest.mark.parametrize("role", [Role.USER, Role.EDITOR])
def test_nobody_else_makes_accounts_for_others(
    session: Session, users: UserService, new_user: NewUser, role: Role
) -> None:
    actor = new_user("ann", role)

    with pytest.raises(ForbiddenError):
        users.create(actor, "bob@example.com", PASSWORD, Role.USER)
    with pytest.raises(UnauthorizedError):
        users.create(None, "bob@example.com", PASSWORD, Role.USER)
    assert count(session) == 1


def test_an_account_is_read_by_its_user_and_by_admins(
    users: UserService, ann: User, admin: User
) -> None:
    assert users.get(ann, ann.id) is ann
    assert users.get(admin, ann.id) is ann


def test_nobody_else_reads_an_account_or_learns_whether_it_exists(
    users: UserService, ann: User, admin: User
) -> None:
    for user_id in (admin.id, NO_ID):
        with pytest.raises(ForbiddenError):
            users.get(ann, user_id)
        with pytest.raises(UnauthorizedError):
            users.get(None, user_id)


def test_what_is_changed_changes_and_the_rest_stays(
    session: Session, users: UserService, ann: User
) -> None:
    ann.first_name, ann.last_name = "Ann", "Bell"
    session.commit()
    users.update(ann, ann.id, {"first_name": ""})
    stored(session, ann)

    assert (ann.first_name, ann.last_name) == ("", "Bell")
    assert ann.email == "ann@example.com"


def test_no_change_is_fine(session: Session, users: UserService, ann: User) -> None:
    assert stored(session, users.update(ann, ann.id, {})).email == "ann@example.com"


def test_an_admin_changes_the_accounts_of_others(
    session: Session, users: UserService, ann: User, admin: User
) -> None:
    users.update(admin, ann.id, {"last_name": "Bell"})

    assert stored(session, ann).last_name == "Bell"


def test_nobody_else_changes_an_account(
    session: Session, users: UserService, ann: User, admin: User
) -> None:
    with pytest.raises(ForbiddenError):
        users.update(ann, admin.id, {"last_name": "Bell"})
    with pytest.raises(UnauthorizedError):
        users.update(None, admin.id, {"last_name": "Bell"})
    assert stored(session, admin).last_name == ""
