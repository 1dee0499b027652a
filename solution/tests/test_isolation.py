import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, func, select

from app.extensions import db
from app.models import User


def add_user(app: Flask, *, commit: bool) -> None:
    with app.app_context():
        db.session.add(User(email="ann@example.com", password_hash="x"))
        db.session.flush()
        if commit:
            db.session.commit()


def count_users(app: Flask) -> int | None:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(User))


@pytest.mark.parametrize("turn", ["first", "second"])
def test_a_commit_does_not_outlast_its_test(app: Flask, turn: str) -> None:
    assert count_users(app) == 0, turn

    add_user(app, commit=True)

    assert count_users(app) == 1


def test_what_is_not_committed_is_gone(app: Flask) -> None:
    add_user(app, commit=False)

    assert count_users(app) == 0


def test_a_rollback_leaves_what_was_committed_before(app: Flask) -> None:
    add_user(app, commit=True)
    with app.app_context():
        db.session.execute(delete(User))
        db.session.rollback()

    assert count_users(app) == 1


def test_a_client_refuses_to_call_within_a_context(
    app: Flask, client: FlaskClient
) -> None:
    with app.app_context(), pytest.raises(AssertionError, match="leave"):
        client.get("/api/v1/health/live")

    assert client.get("/api/v1/health/live").status_code == 200
