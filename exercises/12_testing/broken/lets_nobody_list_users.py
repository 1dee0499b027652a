"""Nobody may list the users, admins neither."""

import pytest
from app.services import policy
from app.services.policy import NOBODY, Action, Relation


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(policy.ALLOWED, (Action.LIST_USERS, Relation.OTHER), NOBODY)
