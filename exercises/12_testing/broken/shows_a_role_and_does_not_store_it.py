"""The answer shows the new role, and the account keeps the old one."""

import pytest
from app.models import User
from app.services.policy import Action
from app.services.user_service import AccessChanges, UserService


def set_access(
    self: UserService, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    self.session.expunge(user)
    user.role = changes.get("role", user.role)
    return user


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserService, "set_access", set_access)
