"""An account does not show its role any more."""

from typing import Any

import pytest
from app.models import User
from app.schemas.user import UserSchema
from marshmallow import Schema


def dump(self: UserSchema, user: User, **options: Any) -> Any:
    shown: dict[str, Any] = Schema.dump(self, user, **options)
    return {name: value for name, value in shown.items() if name != "role"}


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserSchema, "dump", dump)
