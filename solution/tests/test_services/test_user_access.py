import pytest
from sqlalchemy.orm import Session

from app.exceptions import ForbiddenError, UnauthorizedError
from app.models import Role, User
from app.services.token_service import TokenService
from app.services.user_service import UserService
from tests.test_services.rows import stored


def test_a_new_role_leaves_the_logins_alone(
    session: Session, users: UserService, tokens: TokenService, ann: User, admin: User
) -> None:
    login = tokens.start(ann)
    users.set_access(admin, ann.id, {"role": Role.EDITOR})

    assert stored(session, ann).role is Role.EDITOR
    assert ann.is_active is True
    assert stored(session, login).revoked_at is None


def test_who_may_not_log_in_is_out_at_once_and_for_good(
    session: Session, users: UserService, tokens: TokenService, ann: User, admin: User
) -> None:
    login, other = tokens.start(ann), tokens.start(admin)
    users.set_access(admin, ann.id, {"is_active": False})
    was_active = stored(session, ann).is_active
    users.set_access(admin, ann.id, {"is_active": True})

    assert (was_active, stored(session, ann).is_active) == (False, True)
    assert ann.role is Role.USER
    assert tokens.find_user(ann.id, login.id) is None
    assert tokens.find_user(admin.id, other.id) is admin


def test_only_another_admin_decides_on_access(
    session: Session, users: UserService, ann: User, admin: User
) -> None:
    for actor, user in [(ann, ann), (ann, admin), (admin, admin)]:
        with pytest.raises(ForbiddenError):
            users.set_access(actor, user.id, {"role": Role.ADMIN, "is_active": False})
    with pytest.raises(UnauthorizedError):
        users.set_access(None, ann.id, {"role": Role.ADMIN})
    assert (stored(session, ann).role, ann.is_active) == (Role.USER, True)
    assert stored(session, admin).is_active
