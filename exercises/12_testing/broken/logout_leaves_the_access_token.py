"""After a logout the refresh token is refused, and the access token is still good."""

import pytest
from app.models import User
from app.services.token_service import TokenService


def find_user(self: TokenService, user_id: int, family_id: int) -> User | None:
    return self.session.get(User, user_id)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "find_user", find_user)
