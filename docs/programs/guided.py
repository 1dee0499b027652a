"""A small application that is made as the guide makes one, with its faults.

No line of it is the guide's. It is written anew, as short as the faults allow.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from flask import Flask, jsonify, request
from flask_cors import CORS
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    get_jwt_identity,
    jwt_required,
)
from flask_sqlalchemy import SQLAlchemy
from werkzeug.security import check_password_hash, generate_password_hash

KEY = "a key of the example, which is long enough for HS256"
QUICK = "scrypt:128:8:1"
ANN = {"email": "ann@example.com", "password": "correct horse"}


class DomainError(Exception):
    """The application refuses something; a handler should make an answer of it."""


class Guided:
    """The application, its database, and its one table.

    Args:
        identity: What a token's subject is made by: the guide takes the number as it
            is; with `str` the faults behind that one show.
        key: What the key in a URL is made before it is compared with the subject.
        method: How passwords are hashed.
    """

    def __init__(
        self,
        identity: Callable[[int], Any] = int,
        key: Callable[[int], Any] = int,
        method: str = QUICK,
    ) -> None:
        self.app = Flask("guided")
        self.app.config.update(JWT_SECRET_KEY=KEY, SQLALCHEMY_DATABASE_URI="sqlite://")
        self.db = SQLAlchemy(self.app)
        self.identity, self.key, self.method = identity, key, method
        JWTManager(self.app)
        CORS(self.app, origins=["*"], supports_credentials=True)
        self.User = self.table()
        self.add_routes()
        self.app.register_error_handler(404, lambda _: (jsonify(error="Nothing"), 404))
        self.app.register_error_handler(500, lambda _: (jsonify(error="Failed"), 500))
        with self.app.app_context():
            self.db.create_all()

    def table(self) -> Any:
        """Return the class of users."""
        db = self.db

        class User(db.Model):  # type: ignore[name-defined, misc]
            id = db.Column(db.Integer, primary_key=True)
            email = db.Column(db.String(120), unique=True, nullable=False)
            password_hash = db.Column(db.String(256), nullable=False)
            first_name = db.Column(db.String(50), default="")
            is_active = db.Column(db.Boolean, default=True)
            is_deleted = db.Column(db.Boolean, default=False)

            def shown(self) -> dict[str, Any]:
                """Return what clients see."""
                names = ("id", "email", "first_name", "is_active")
                return {name: getattr(self, name) for name in names}

        return User

    def find(self, **columns: Any) -> Any:
        """Return a user that is not deleted."""
        return self.User.query.filter_by(is_deleted=False, **columns).first()

    def add_routes(self) -> None:
        """Add all routes."""
        for rule, method, view in (
            ("/users", "POST", self.register),
            ("/users", "GET", self.list_users),
            ("/users/<int:key>", "GET", self.show),
            ("/users/<int:key>", "PATCH", jwt_required()(self.change)),
            ("/users/<int:key>", "DELETE", self.delete),
            ("/login", "POST", self.log_in),
            ("/logout", "POST", jwt_required()(self.log_out)),
            ("/me", "GET", jwt_required()(self.me)),
        ):
            endpoint = f"{method} {rule}".replace(".", "")
            self.app.add_url_rule(rule, endpoint, view, methods=[method])

    def register(self) -> Any:
        """Look whether the address is taken, then insert."""
        body = request.get_json()
        if self.find(email=body["email"]):
            return jsonify(error="taken"), HTTPStatus.CONFLICT
        hashed = generate_password_hash(body["password"], self.method)
        name = body.get("first_name", "")
        user = self.User(email=body["email"], password_hash=hashed, first_name=name)
        self.db.session.add(user)
        self.db.session.commit()
        return jsonify(user.shown()), HTTPStatus.CREATED

    def log_in(self) -> Any:
        """Check the hash of those who are known."""
        body = request.get_json()
        user = self.find(email=body["email"])
        if user is None or not check_password_hash(
            user.password_hash, body["password"]
        ):
            raise DomainError("wrong e-mail or password")
        return jsonify(access_token=create_access_token(self.identity(user.id)))

    def log_out(self) -> Any:
        """Say goodbye."""
        return jsonify(message="logged out")

    def me(self) -> Any:
        """Show whoever asks."""
        return jsonify(self.find(id=int(get_jwt_identity())).shown())

    def list_users(self) -> Any:
        """Show a page, of no more than 100."""
        page = request.args.get("page", 1, int)
        size = min(request.args.get("per_page", 20, int), 100)
        found = self.User.query.filter_by(is_deleted=False)
        items = found.offset((page - 1) * size).limit(size)
        pages = -(-found.count() // size)
        return jsonify(items=[u.shown() for u in items], pages=pages, per_page=size)

    def show(self, key: int) -> Any:
        """Show a user."""
        user = self.find(id=key)
        return jsonify(user.shown()) if user else ("", HTTPStatus.NOT_FOUND)

    def change(self, key: int) -> Any:
        """Set whatever is sent and is not null, of one's own account."""
        if get_jwt_identity() != self.key(key):
            return jsonify(error="not yours"), HTTPStatus.FORBIDDEN
        user = self.find(id=key)
        for name, value in request.get_json().items():
            if value is not None:
                setattr(user, name, value)
        self.db.session.commit()
        return jsonify(user.shown())

    def delete(self, key: int) -> Any:
        """Mark a user as deleted."""
        self.find(id=key).is_deleted = True
        self.db.session.commit()
        return "", HTTPStatus.NO_CONTENT
