"""A list of users asks the database once more for each of them."""

from typing import Any

import pytest
from app.extensions import db
from app.models import User
from changing import ask_for_each
from sqlalchemy import select


def ask(user: dict[str, Any]) -> None:
    db.session.execute(select(User).filter_by(id=user["id"]))


def apply(patch: pytest.MonkeyPatch) -> None:
    ask_for_each(patch, "api.users.list_users", ask)
