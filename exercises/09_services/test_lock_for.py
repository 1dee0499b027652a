from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

Change = Callable[..., None]
GONE = {"deleted_at": datetime(2026, 5, 1, tzinfo=UTC)}


@pytest.fixture
def admin(store: Callable[..., int]) -> int:
    """The id of an admin."""
    from app.models import Role

    return store("admin", role=Role.ADMIN)


@pytest.fixture
def ann(store: Callable[..., int]) -> int:
    """The id of a user."""
    return store("ann", first_name="Ann")


@pytest.fixture
def change(engine: Engine) -> Change:
    """A function that changes columns of a user, as another request does."""
    from app.models import User

    def change(user_id: int, **columns: Any) -> None:
        with Session(engine) as other:
            other.execute(update(User).filter_by(id=user_id).values(columns))
            other.commit()

    return change


def test_who_may_gets_the_user(
    users: Any, admin: int, ann: int, statements: list[Any]
) -> None:
    """An admin who may do it gets the user."""
    from app.services.policy import Action

    actor = users.find(admin)
    statements.clear()
    user = users.lock_for(actor, Action.SET_ACCESS, ann)

    assert user is not None
    assert user.id == ann


def test_who_may_do_it_to_themselves_gets_themselves(
    users: Any, ann: int, statements: list[Any]
) -> None:
    """A user may edit their own names, so they get themselves."""
    from app.services.policy import Action

    actor = users.find(ann)
    statements.clear()
    user = users.lock_for(actor, Action.EDIT_USER, ann)

    assert user is actor


def test_who_may_not_is_refused(
    users: Any, admin: int, ann: int, statements: list[Any]
) -> None:
    """Who may not do it is refused: with a 403, and with a 401 if nobody asks."""
    from app.exceptions import ForbiddenError, UnauthorizedError
    from app.services.policy import Action

    actor = users.find(ann)
    statements.clear()
    with pytest.raises(ForbiddenError):
        users.lock_for(actor, Action.EDIT_USER, admin)
    with pytest.raises(UnauthorizedError):
        users.lock_for(None, Action.EDIT_USER, ann)


def test_whose_account_it_is_counts(
    users: Any, admin: int, statements: list[Any]
) -> None:
    """No admin deletes themselves, though they may delete others."""
    from app.exceptions import ForbiddenError
    from app.services.policy import Action

    actor = users.find(admin)
    statements.clear()
    with pytest.raises(ForbiddenError):
        users.lock_for(actor, Action.DELETE_USER, admin)


def test_a_user_who_is_gone_is_not_found(
    users: Any, store: Callable[..., int], admin: int, statements: list[Any]
) -> None:
    """A user who was deleted is not found, and neither is one who never was."""
    from app.exceptions import NotFoundError
    from app.services.policy import Action

    gone = store("bob", **GONE)
    actor = users.find(admin)
    statements.clear()
    for user_id in (gone, 1000):
        with pytest.raises(NotFoundError):
            users.lock_for(actor, Action.SET_ACCESS, user_id)


def test_who_lost_the_right_meanwhile_is_refused(
    users: Any, change: Change, admin: int, ann: int, statements: list[Any]
) -> None:
    """Who was an admin when the request began, and is none now, is refused.

    Another request has demoted them in between. The session does not know of it yet.
    """
    from app.exceptions import ForbiddenError
    from app.models import Role
    from app.services.policy import Action

    actor = users.find(admin)
    change(admin, role=Role.USER)
    statements.clear()
    with pytest.raises(ForbiddenError):
        users.lock_for(actor, Action.SET_ACCESS, ann)


def test_the_user_is_as_others_have_left_them(
    users: Any, change: Change, admin: int, ann: int, statements: list[Any]
) -> None:
    """The user has what other requests have stored since this session read them."""
    from app.services.policy import Action

    actor, seen = users.find(admin), users.find(ann)
    change(ann, first_name="Anna")
    statements.clear()
    user = users.lock_for(actor, Action.SET_ACCESS, ann)

    assert user is seen
    assert user.first_name == "Anna"


def test_who_was_deleted_meanwhile_is_not_found(
    users: Any, change: Change, admin: int, ann: int, statements: list[Any]
) -> None:
    """A user whom another request has deleted since they were read is not found."""
    from app.exceptions import NotFoundError
    from app.services.policy import Action

    actor, seen = users.find(admin), users.find(ann)
    change(ann, **GONE)
    statements.clear()
    with pytest.raises(NotFoundError):
        users.lock_for(actor, Action.SET_ACCESS, seen.id)
