"""The actor: somebody who is logged in, whatever the requests do to them."""

from dataclasses import dataclass

from flask import Flask
from requests import PreparedRequest
from requests.auth import AuthBase
from sqlalchemy import select
from werkzeug.security import generate_password_hash

from app.dependencies import token_service
from app.extensions import db
from app.models import Role, User
from app.utils.tokens import tokens_of

# That of the examples.
PASSWORD = "a lamp, a pier, a boat"


@dataclass(frozen=True)
class Actor(AuthBase):
    """Whoever has a role at the moment; each request comes with a new login.

    Requests made up at random log people out, and change and delete them.

    Args:
        app: The application that they log in to.
        role: The role.
    """

    app: Flask
    role: Role

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Return the request with a token, of the kind that its operation takes."""
        is_refresh = (request.url or "").endswith("/auth/refresh")
        kind = "refresh_token" if is_refresh else "access_token"
        with self.app.app_context():
            tokens = tokens_of(token_service().start(self.somebody()))
        request.headers["Authorization"] = f"Bearer {tokens[kind]}"
        return request

    def somebody(self) -> User:
        """Return the first who has the role; where nobody has it, somebody new."""
        first = select(User).order_by(User.id).limit(1)
        living = first.where(User.is_active, User.deleted_at.is_(None))
        found = db.session.scalar(living.where(User.role == self.role))
        return found or self.newcomer()

    def newcomer(self) -> User:
        """Return a new user who has the role, and the password of the examples."""
        user = User(
            email=f"{self.role}@example.com",
            role=self.role,
            password_hash=generate_password_hash(
                PASSWORD, self.app.config["PASSWORD_HASH_METHOD"]
            ),
        )
        db.session.add(user)
        db.session.commit()
        return user
