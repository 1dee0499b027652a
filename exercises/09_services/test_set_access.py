from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, select, update
from sqlalchemy.orm import Session

Logins = Callable[[int], int]
SetAccess = Callable[..., Any]
Stored = Callable[..., Any]


@pytest.fixture
def admin(store: Callable[..., int]) -> int:
    """The id of an admin."""
    from app.models import Role

    return store("admin", role=Role.ADMIN)


@pytest.fixture
def ann(store: Callable[..., int]) -> int:
    """The id of an editor."""
    from app.models import Role

    return store("ann", role=Role.EDITOR)


@pytest.fixture(autouse=True)
def three_logins(engine: Engine, admin: int, ann: int) -> None:
    """Two logins of Ann, and one of the admin."""
    from app.models import TokenFamily

    later = datetime.now(UTC) + timedelta(days=1)
    with Session(engine) as session:
        for number, user_id in enumerate([ann, ann, admin]):
            jti = f"jti-{number}"
            row = TokenFamily(user_id=user_id, current_jti=jti, expires_at=later)
            session.add(row)
        session.commit()


@pytest.fixture
def logins(session: Session, engine: Engine) -> Logins:
    """A function that returns how many living logins of a user the next request finds.

    The session of the service is closed before that.
    """
    from app.models import TokenFamily

    def logins(user_id: int) -> int:
        session.close()
        living = select(TokenFamily).filter_by(user_id=user_id, revoked_at=None)
        with Session(engine) as later:
            return len(later.scalars(living).all())

    return logins


@pytest.fixture
def set_access(users: Any, statements: list[Any]) -> SetAccess:
    """A function that has one user change what another may do."""

    def set_access(actor_id: int, user_id: int, **changes: Any) -> Any:
        actor = users.find(actor_id)
        statements.clear()
        return users.set_access(actor, user_id, changes)

    return set_access


def test_a_new_role_is_stored(
    set_access: SetAccess, stored: Stored, admin: int, ann: int
) -> None:
    """A new role is there for the next request."""
    from app.models import Role

    set_access(admin, ann, role=Role.USER)
    role = stored(ann, "role")

    assert role is Role.USER


def test_who_is_deactivated_may_not_log_in(
    set_access: SetAccess, stored: Stored, admin: int, ann: int
) -> None:
    """Who is deactivated is so for the next request."""
    set_access(admin, ann, is_active=False)
    is_active = stored(ann, "is_active")

    assert is_active is False


def test_who_is_deactivated_loses_all_logins(
    set_access: SetAccess, logins: Logins, admin: int, ann: int
) -> None:
    """All logins of a user who is deactivated end, and those of others go on.

    A login lasts for weeks. Without this, it is good again once the user is.
    """
    set_access(admin, ann, is_active=False)
    left = (logins(ann), logins(admin))

    assert left == (0, 1)


def test_who_is_active_keeps_the_logins(
    set_access: SetAccess, logins: Logins, admin: int, ann: int
) -> None:
    """A user who is active and gets a new role stays logged in."""
    from app.models import Role

    set_access(admin, ann, role=Role.USER, is_active=True)
    set_access(admin, ann, role=Role.EDITOR)
    left = logins(ann)

    assert left == 2


def test_what_is_not_sent_stays_as_it_is(
    set_access: SetAccess, stored: Stored, store: Callable[..., int], admin: int
) -> None:
    """Of the role and the activity, that which the changes leave out stays."""
    from app.models import Role

    bob = store("bob", role=Role.EDITOR, is_active=False)
    eve = store("eve", role=Role.EDITOR)
    set_access(admin, bob, role=Role.USER)
    set_access(admin, eve, is_active=True)
    set_access(admin, eve)

    assert stored(bob, "role", "is_active") == (Role.USER, False)
    assert stored(eve, "role", "is_active") == (Role.EDITOR, True)


def test_both_can_be_changed_at_once(
    set_access: SetAccess, stored: Stored, admin: int, ann: int
) -> None:
    """A role and an activity that come together are both stored."""
    from app.models import Role

    set_access(admin, ann, role=Role.ADMIN, is_active=False)
    columns = stored(ann, "role", "is_active")

    assert columns == (Role.ADMIN, False)


def test_who_is_active_again_may_log_in(
    set_access: SetAccess, stored: Stored, store: Callable[..., int], admin: int
) -> None:
    """A user who was deactivated can be made active again."""
    bob = store("bob", is_active=False)
    set_access(admin, bob, is_active=True)
    is_active = stored(bob, "is_active")

    assert is_active is True


def test_a_login_that_has_ended_does_not_come_back(
    set_access: SetAccess, logins: Logins, admin: int, ann: int
) -> None:
    """Who is active again has to log in again."""
    set_access(admin, ann, is_active=False)
    set_access(admin, ann, is_active=True)
    left = logins(ann)

    assert left == 0


@pytest.fixture
def fail_at(engine: Engine) -> Callable[[str], None]:
    """A function after which the database changes no row of a table any more."""

    def fail_at(table: str) -> None:
        def fail(*sending: Any) -> None:
            if sending[2].startswith(f"UPDATE {table}"):
                raise OSError("The database is gone")

        event.listen(engine, "before_cursor_execute", fail)

    return fail_at


@pytest.mark.parametrize("table", ["users", "token_families"])
def test_all_is_stored_or_nothing(  # noqa: PLR0917 (fixtures)
    set_access: SetAccess,
    stored: Stored,
    logins: Logins,
    admin: int,
    ann: int,
    fail_at: Callable[[str], None],
    table: str,
) -> None:
    """Where the user or the logins cannot be changed, both are as before.

    The test has the database fail at each of the two in turn.
    """
    fail_at(table)
    with pytest.raises(OSError, match="gone"):
        set_access(admin, ann, is_active=False)
    left = logins(ann)

    assert stored(ann, "is_active") is True
    assert left == 2


def test_the_user_is_returned(set_access: SetAccess, admin: int, ann: int) -> None:
    """The caller gets the user as they are now."""
    from app.models import Role

    user = set_access(admin, ann, role=Role.USER)

    assert user is not None
    assert (user.id, user.role) == (ann, Role.USER)


def test_nobody_decides_about_themselves(
    set_access: SetAccess, stored: Stored, admin: int, ann: int
) -> None:
    """No user changes what they themselves may do, admins included."""
    from app.exceptions import ForbiddenError
    from app.models import Role

    for actor_id in (ann, admin):
        with pytest.raises(ForbiddenError):
            set_access(actor_id, actor_id, role=Role.USER, is_active=False)

    assert stored(ann, "role", "is_active") == (Role.EDITOR, True)
    assert stored(admin, "role", "is_active") == (Role.ADMIN, True)


def test_only_admins_decide(
    set_access: SetAccess, store: Callable[..., int], ann: int
) -> None:
    """A user who is no admin changes nothing about others."""
    from app.exceptions import ForbiddenError
    from app.models import Role

    bob = store("bob")

    with pytest.raises(ForbiddenError):
        set_access(ann, bob, role=Role.ADMIN)


def test_who_was_deleted_is_not_found(
    set_access: SetAccess, store: Callable[..., int], admin: int
) -> None:
    """A deleted user cannot be changed: for the caller there is none."""
    from app.exceptions import NotFoundError

    gone = store("bob", deleted_at=datetime(2026, 5, 1, tzinfo=UTC))

    with pytest.raises(NotFoundError):
        set_access(admin, gone, is_active=False)


def test_who_lost_the_right_meanwhile_decides_nothing(
    users: Any,
    engine: Engine,
    admin: int,
    ann: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An admin whom another request has demoted meanwhile is refused.

    The session does not know of it. `lock_for` asks the database again; so that it
    does here, the test has a short one of its own.
    """
    from app.exceptions import ForbiddenError
    from app.models import Role, User
    from app.services.policy import require

    def lock_for(users: Any, actor: Any, action: Any, user_id: int) -> Any:
        users.session.refresh(actor)
        require(actor, action, user_id)
        return users.find(user_id)

    monkeypatch.setattr(type(users), "lock_for", lock_for)
    actor = users.find(admin)
    with Session(engine) as other:
        other.execute(update(User).filter_by(id=admin).values(role=Role.USER))
        other.commit()
    with pytest.raises(ForbiddenError):
        users.set_access(actor, ann, {"is_active": False})
