"""An account shows the hash of its password."""

from typing import Any

import pytest
from app.extensions import db
from app.models import User
from changing import change_entries


def change(account: dict[str, Any]) -> dict[str, Any]:
    user = db.session.get_one(User, account["id"])
    return account | {"password_hash": user.password_hash}


def apply(patch: pytest.MonkeyPatch) -> None:
    change_entries(patch, "email", change)
