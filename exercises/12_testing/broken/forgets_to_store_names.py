"""A user's new names are sent to the database, are shown, and are never committed."""

import pytest
from app.models import User
from app.services.policy import Action
from app.services.user_service import UserChanges, UserService


def update(
    self: UserService, actor: User | None, user_id: int, changes: UserChanges
) -> User:
    user = self.lock_for(actor, Action.EDIT_USER, user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    self.session.flush()
    return user


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserService, "update", update)
