"""A logout answers as it should, and ends nothing."""

import pytest
from app.services.token_service import TokenService


def revoke(self: TokenService, family_id: int) -> None:
    """Do nothing."""


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "revoke", revoke)
