"""A logout is not committed, so it is undone at the end of the request."""

import pytest
from app.models import TokenFamily
from app.models.mixins import utc_now
from app.services.token_service import TokenService
from sqlalchemy import update


def revoke(self: TokenService, family_id: int) -> None:
    ended = update(TokenFamily).filter_by(id=family_id).values(revoked_at=utc_now())
    self.session.execute(ended)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TokenService, "revoke", revoke)
