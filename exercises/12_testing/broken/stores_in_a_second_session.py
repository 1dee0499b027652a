"""An account is stored in a session of its own, which is right, and rare."""

import pytest
from app.extensions import db
from app.models import Role, User
from app.services.user_service import UserService
from sqlalchemy.orm import Session


def add(self: UserService, email: str, password: str, role: Role, **names: str) -> User:
    password_hash = self.passwords.hash_new(password)
    user = User(email=email, password_hash=password_hash, role=role, **names)
    with Session(db.engine, join_transaction_mode="create_savepoint") as second:
        second.add(user)
        second.commit()
        user_id = user.id
    return self.session.get_one(User, user_id)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(UserService, "add", add)
