"""A login goes on with the role that the user had when it began."""

import pytest
from app.models import Role, TokenFamily, User
from app.services.token_service import TokenService
from sqlalchemy.orm.attributes import set_committed_value

right_start, right_find = TokenService.start, TokenService.find_user
roles: dict[int, Role] = {}


def start(self: TokenService, user: User) -> TokenFamily:
    role = user.role
    family = right_start(self, user)
    roles[family.id] = role
    return family


def find_user(self: TokenService, user_id: int, family_id: int) -> User | None:
    user = right_find(self, user_id, family_id)
    if user:
        set_committed_value(user, "role", roles[family_id])
    return user


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "start", start)
    patch.setattr(TokenService, "find_user", find_user)
