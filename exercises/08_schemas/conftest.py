"""What the tests of schemas share: views that load what they are sent."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from marshmallow import Schema
from werkzeug.test import TestResponse

MakeApp = Callable[..., Flask]
Send = Callable[[Schema, object], TestResponse]
Ask = Callable[[Schema, str], TestResponse]
MakeClient = Callable[..., FlaskClient]

URL = "/api/v1/sample"


@pytest.fixture
def send(make_app: MakeApp) -> Send:
    """A function that sends JSON to a view, which loads it and answers what it got."""

    def send(schema: Schema, body: object) -> TestResponse:
        def view() -> Any:
            return schema.load(request.get_json())

        app = make_app()
        app.add_url_rule(URL, "sample", view, methods=["POST"])
        return app.test_client().post(URL, json=body)

    return send


@pytest.fixture
def ask(make_app: MakeApp) -> Ask:
    """A function that asks a view, which loads the query string and answers it."""

    def ask(schema: Schema, query: str) -> TestResponse:
        app = make_app()
        app.add_url_rule(URL, "sample", lambda: schema.load(request.args))
        return app.test_client().get(f"{URL}?{query}")

    return ask


@pytest.fixture
def with_tables(make_app: MakeApp) -> Iterator[MakeApp]:
    """A function that makes an application whose database has its tables, all empty."""
    from app.extensions import db

    made: list[Flask] = []

    def make(**settings: object) -> Flask:
        made.append(make_app(**settings))
        with made[-1].app_context():
            db.create_all()
        return made[-1]

    yield make
    for app in made:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def account_of_ada(with_tables: MakeApp) -> MakeClient:
    """A function that makes an application with one user, Ada, and returns a client.

    She changes her account by a PATCH of `/api/v1/ada`: the view sets each attribute
    that the schema lets through, and shows what is stored.
    """
    from app.extensions import db
    from app.models import User
    from app.schemas.user import UserUpdateSchema

    def view() -> dict[str, Any]:
        changes = UserUpdateSchema(partial=True).load(request.get_json())
        user = db.session.scalars(db.select(User)).one()
        for name, value in changes.items():
            setattr(user, name, value)
        db.session.commit()
        shown = ("email", "first_name", "last_name", "role", "is_active")
        return {name: getattr(user, name) for name in shown}

    def make(**settings: object) -> FlaskClient:
        app = with_tables(**settings)
        app.add_url_rule("/api/v1/ada", "change", view, methods=["PATCH"])
        columns = {"email": "ada@example.com", "password_hash": "-"}
        with app.app_context():
            db.session.add(User(**columns, first_name="Ada", last_name="Byron"))
            db.session.commit()
        return app.test_client()

    return make
