"""The users' table, by Flask-SQLAlchemy, and whom a token is for."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from flask import Flask
from flask_jwt_extended import JWTManager
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Dialect, Enum
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Base(DeclarativeBase):
    """What the model is derived from."""


class Role(StrEnum):
    """What a user may do."""

    USER = "user"
    EDITOR = "editor"
    ADMIN = "admin"


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, from databases that store no zone as well."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(
        self, value: datetime | None, _dialect: Dialect
    ) -> datetime | None:
        """Return the moment; without a zone, it was stored in UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


def values(roles: type[Role]) -> list[str]:
    """Return what the database stores of the roles."""
    return [role.value for role in roles]


class User(Base):
    """A person with an account."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    email_confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    first_name: Mapped[str]
    last_name: Mapped[str]
    role: Mapped[Role] = mapped_column(
        Enum(Role, native_enum=False, values_callable=values)
    )
    is_active: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


db = SQLAlchemy(model_class=Base)
jwt = JWTManager()


@jwt.user_lookup_loader
def find_user(_header: Mapping[str, Any], claims: Mapping[str, Any]) -> User | None:
    """Return the user of a token."""
    user = db.session.get(User, int(claims["sub"]))
    return user if user is not None and user.is_active else None


def prepare(app: Flask) -> None:
    """Bind the extensions to the application, on what the environment names."""
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
    app.config["JWT_SECRET_KEY"] = os.environ["JWT_SECRET_KEY"]
    db.init_app(app)
    jwt.init_app(app)
