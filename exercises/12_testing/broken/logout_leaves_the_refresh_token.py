"""After a logout the access token is refused, and the refresh token is still good."""

import pytest
from app.models import User
from app.services.token_service import TokenService
from flask import request


def apply(patch: pytest.MonkeyPatch) -> None:
    find_user = TokenService.find_user
    ended: set[int] = set()

    def revoke(self: TokenService, family_id: int) -> None:
        ended.add(family_id)

    def find(self: TokenService, user_id: int, family_id: int) -> User | None:
        if family_id in ended and not request.path.endswith("/refresh"):
            return None
        return find_user(self, user_id, family_id)

    patch.setattr(TokenService, "revoke", revoke)
    patch.setattr(TokenService, "find_user", find)
