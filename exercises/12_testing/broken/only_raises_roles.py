"""Whoever is an admin stays one, whatever other admins decide."""

from typing import Any

import pytest
from app.models import Role, User
from app.services.user_service import UserService

right = UserService.set_access


def set_access(
    self: UserService, actor: User | None, user_id: int, changes: Any
) -> User:
    if self.find(user_id).role == Role.ADMIN:
        changes = {name: value for name, value in changes.items() if name != "role"}
    return right(self, actor, user_id, changes)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserService, "set_access", set_access)
