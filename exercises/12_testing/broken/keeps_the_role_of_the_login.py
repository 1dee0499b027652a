"""A login goes on with the role that the user had when it began."""

import pytest
from app.models import Role, TokenFamily, User
from app.services.token_service import TokenService
from app.services.user_service import AccessChanges, UserService

right_start, right_set = TokenService.start, UserService.set_access
waiting: dict[int, Role] = {}


def set_access(
    self: UserService, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    rest: AccessChanges = {}
    if "is_active" in changes:
        rest["is_active"] = changes["is_active"]
    if "role" in changes:
        waiting[user_id] = changes["role"]
    return right_set(self, actor, user_id, rest)


def start(self: TokenService, user: User) -> TokenFamily:
    user.role = waiting.pop(user.id, user.role)
    return right_start(self, user)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "start", start)
    patch.setattr(UserService, "set_access", set_access)
