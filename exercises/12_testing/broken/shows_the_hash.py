"""An account shows the hash of its password."""

from typing import Any

import pytest
from app.models import User
from app.schemas.user import UserSchema
from marshmallow import Schema


def dump(self: UserSchema, user: User, **options: Any) -> Any:
    shown: dict[str, Any] = Schema.dump(self, user, **options)
    return shown | {"password_hash": user.password_hash}


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserSchema, "dump", dump)
