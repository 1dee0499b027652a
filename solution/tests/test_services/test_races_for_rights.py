"""Races of those whose rights change while they use them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.exceptions import ConflictError, ForbiddenError, UnauthorizedError
from app.models import Post, Role, TokenFamily, User
from app.services.auth_service import AuthService
from app.services.email_confirmation import EmailConfirmation
from app.services.passwords import Passwords
from app.services.policy import Action
from app.services.post_service import PostService
from app.services.token_service import TokenService
from app.services.user_service import UserService
from tests.test_services.racing import LOCK, Act, count, race, store_user

ActOn = Callable[[UserService, User, int], object]

PASSWORD = "correct horse"
ADMIN = (User.role == Role.ADMIN, User.is_active, User.deleted_at.is_(None))


def demote(users: UserService, actor: User, user_id: int) -> None:
    users.set_access(actor, user_id, {"role": Role.USER})


def deactivate(users: UserService, actor: User, user_id: int) -> None:
    users.set_access(actor, user_id, {"is_active": False})


def promote(users: UserService, actor: User, user_id: int) -> None:
    users.set_access(actor, user_id, {"role": Role.ADMIN})


@pytest.fixture
def acting(
    passwords: Passwords, confirmation: EmailConfirmation
) -> Callable[[int, ActOn, int], Act]:
    """A function that returns what one user does to another, or to themselves."""

    def acting(actor_id: int, act: ActOn, user_id: int) -> Act:
        def run(session: Session) -> None:
            users = UserService(session, passwords, confirmation)
            act(users, users.find(actor_id), user_id)

        return run

    return acting


WAYS_OUT: list[ActOn] = [demote, deactivate, UserService.delete]


@pytest.mark.parametrize("first", WAYS_OUT)
@pytest.mark.parametrize("second", WAYS_OUT)
def test_of_two_admins_who_shut_each_other_out_one_stays(
    engine: Engine,
    acting: Callable[[int, ActOn, int], Act],
    first: ActOn,
    second: ActOn,
) -> None:
    ann = store_user(engine, "ann", role=Role.ADMIN)
    bob = store_user(engine, "bob", role=Role.ADMIN)
    outcomes = race(engine, LOCK, acting(ann, first, bob), acting(bob, second, ann))

    assert set(outcomes) == {None, ForbiddenError}
    assert count(engine, *ADMIN) == 1


def test_of_three_admins_in_a_ring_at_least_one_stays(
    engine: Engine, acting: Callable[[int, ActOn, int], Act]
) -> None:
    ids = [store_user(engine, name, role=Role.ADMIN) for name in ("a", "b", "c")]
    ring = zip(ids, [*ids[1:], ids[0]], strict=True)
    acts = [acting(actor_id, demote, user_id) for actor_id, user_id in ring]
    outcomes = race(engine, LOCK, *acts)

    assert count(engine, *ADMIN) == outcomes.count(ForbiddenError) > 0


def test_who_becomes_an_admin_does_not_leave_at_the_same_time(
    engine: Engine, acting: Callable[[int, ActOn, int], Act]
) -> None:
    admin, ann = store_user(engine, "admin", role=Role.ADMIN), store_user(engine, "ann")
    leave = acting(ann, UserService.delete, ann)
    left, promoted = race(engine, LOCK, leave, acting(admin, promote, ann))

    assert (left is None) != (promoted is None)
    assert count(engine, *ADMIN) == (1 if left is None else 2)


@pytest.mark.parametrize("act", [deactivate, UserService.delete])
def test_who_is_shut_out_does_not_log_in_at_the_same_time(
    engine: Engine,
    acting: Callable[[int, ActOn, int], Act],
    passwords: Passwords,
    act: ActOn,
) -> None:
    admin = store_user(engine, "admin", role=Role.ADMIN)
    ann = store_user(engine, "ann", password_hash=passwords.hash_new(PASSWORD))

    def log_in(session: Session) -> None:
        accounts = AuthService(session, passwords)
        user = accounts.authenticate("ann@example.com", PASSWORD)
        TokenService(session, timedelta(days=1)).start(user)

    login, shut_out = race(engine, LOCK, log_in, acting(admin, act, ann))

    assert shut_out is None
    assert login in (None, UnauthorizedError)
    assert count(engine, TokenFamily.revoked_at.is_(None)) == 0


def test_no_post_outlasts_the_account_of_its_author(
    engine: Engine, acting: Callable[[int, ActOn, int], Act]
) -> None:
    ann = store_user(engine, "ann")

    def write(session: Session) -> None:
        PostService(session).create(session.get_one(User, ann), "Spring", "It rained.")

    leave = acting(ann, UserService.delete, ann)
    written, left = race(engine, LOCK, write, leave)

    assert left is None
    assert written in (None, ForbiddenError)
    assert count(engine, Post.deleted_at.is_(None)) == 0


def test_of_two_who_change_an_account_one_sees_the_other(
    engine: Engine, acting: Callable[[int, ActOn, int], Act]
) -> None:
    ann = store_user(engine, "ann")

    def rename(users: UserService, actor: User, user_id: int) -> None:
        if users.lock_for(actor, Action.EDIT_USER, user_id).first_name:
            raise ConflictError
        users.update(actor, user_id, {"first_name": "Ann"})

    renames = [acting(ann, rename, ann) for _ in range(2)]
    assert set(race(engine, LOCK, *renames)) == {None, ConflictError}
