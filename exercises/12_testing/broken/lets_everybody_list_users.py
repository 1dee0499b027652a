"""Whoever is logged in may list the users."""

import pytest
from app.services import policy
from app.services.policy import EVERYONE, Action, Relation


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(policy.ALLOWED, (Action.LIST_USERS, Relation.OTHER), EVERYONE)
