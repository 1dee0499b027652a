"""Ways to change the application that every right one has to go through."""

import json
from collections.abc import Callable
from datetime import datetime
from types import ModuleType
from typing import Any

import pytest
from alembic import util
from app.extensions import db
from app.models import Post
from flask import Flask, Response, current_app, has_request_context, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select, update
from sqlalchemy.orm import Session

Entry = dict[str, Any]
MIGRATION = "normalize_emails.py"


def change_answers(
    patch: pytest.MonkeyPatch, change: Callable[[Response], None]
) -> None:
    """Change each answer before it is sent."""
    process = Flask.process_response

    def process_changed(self: Flask, response: Response) -> Response:
        change(response)
        return process(self, response)

    patch.setattr(Flask, "process_response", process_changed)


def change_entries(
    patch: pytest.MonkeyPatch, field: str, change: Callable[[Entry], Entry]
) -> None:
    """Change what is shown of all that has a field, alone or in a list."""

    def change_shown(response: Response) -> None:
        shown = response.get_json(silent=True) or {}
        if field in shown:
            response.set_data(json.dumps(change(shown)))
        elif any(field in entry for entry in shown.get("items", [])):
            items = [change(entry) for entry in shown["items"]]
            response.set_data(json.dumps(shown | {"items": items}))

    change_answers(patch, change_shown)


def ask_for_each(
    patch: pytest.MonkeyPatch, endpoint: str, ask: Callable[[Entry], None]
) -> None:
    """Ask the database once more for each entry of a list."""

    def ask_again(response: Response) -> None:
        if request.endpoint == endpoint and response.status_code == 200:
            for entry in response.get_json()["items"]:
                ask(entry)

    change_answers(patch, ask_again)


def store_otherwise(
    patch: pytest.MonkeyPatch, values: Callable[[], dict[str, Any]]
) -> None:
    """Store a new post with other values, and answer so."""

    def store_and_show(response: Response) -> None:
        if request.endpoint == "api.posts.create_post" and response.status_code == 201:
            key = response.get_json()["id"]
            db.session.execute(update(Post).filter_by(id=key).values(values()))
            db.session.commit()
            show: Any = current_app.view_functions["api.posts.get_post"]
            response.set_data(show(post_id=key).get_data())

    change_answers(patch, store_and_show)


def forget_to_commit(patch: pytest.MonkeyPatch, endpoint: str) -> None:
    """Send to the database what a route stores, and do not commit it."""
    commit = Session.commit

    def forget(self: Session) -> None:
        if has_request_context() and request.endpoint == endpoint:
            self.flush()
        else:
            commit(self)

    patch.setattr(Session, "commit", forget)


def revive(
    patch: pytest.MonkeyPatch, endpoint: str, is_due: Callable[[], bool] = lambda: True
) -> None:
    """Have a route find a deleted post, which is deleted again afterwards."""
    dispatch = Flask.dispatch_request

    def dispatch_revived(self: Flask) -> ResponseReturnValue:
        if request.endpoint != endpoint:
            return dispatch(self)
        key = (request.view_args or {})["post_id"]
        deleted_at = db.session.scalar(select(Post.deleted_at).filter_by(id=key))
        if deleted_at is None or not is_due():
            return dispatch(self)
        mark(key, None)
        try:
            return dispatch(self)
        finally:
            mark(key, deleted_at)

    patch.setattr(Flask, "dispatch_request", dispatch_revived)


def mark(key: int, deleted_at: datetime | None) -> None:
    """Store when a post was deleted."""
    post = update(Post).filter_by(id=key)
    db.session.execute(post.values(deleted_at=deleted_at))
    db.session.commit()


def do_after(
    patch: pytest.MonkeyPatch, direction: str, more: Callable[[], None]
) -> None:
    """Have the migration do more at the end of `upgrade` or of `downgrade`."""
    load = util.load_python_file

    def load_changed(folder: str, name: str) -> ModuleType:
        module = load(folder, name)
        if name.endswith(MIGRATION):
            migrate = getattr(module, direction)

            def migrate_and_more() -> None:
                migrate()
                more()

            patch.setattr(module, direction, migrate_and_more)
        return module

    patch.setattr(util, "load_python_file", load_changed)
