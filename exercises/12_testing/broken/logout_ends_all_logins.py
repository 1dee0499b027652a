"""A logout ends all logins of the user."""

import pytest
from app.models import TokenFamily
from app.services.token_service import TokenService


def revoke(self: TokenService, family_id: int) -> None:
    login = self.session.get_one(TokenFamily, family_id)
    self.revoke_all(login.user_id)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "revoke", revoke)
