"""How errors of tokens are answered: the handlers are handed each of them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import flask
from flask import Flask

from handrail.check.application.worker.errors import (
    as_served,
    handled_by,
    in_words,
)
from handrail.check.application.worker.places import Places

LIBRARY = "flask_jwt_extended"
USES = ("jwt_required", "create_access_token", "verify_jwt_in_request")
USUAL = frozenset({"msg"})
TOKEN = {"type": "access"}


def tokens_of(app: Flask, places: Places, base: str) -> dict[str, Any] | None:
    """Return how errors of tokens are answered; None where no tokens are used."""
    if "flask-jwt-extended" not in app.extensions:
        return None
    names = [f"{LIBRARY}.{name}" for name in USES]
    names += [f"{LIBRARY}.view_decorators.{name}" for name in USES]
    is_used = places.uses(*names)
    rows = [answer_to(app, base, kind, error) for kind, error in errors_of_tokens(app)]
    return {"is_used": is_used, "answers": rows}


def errors_of_tokens(app: Flask) -> Iterator[tuple[str, Exception]]:
    """Yield the errors that tokens lead to; revoked ones where any can be revoked."""
    own = importlib.import_module(f"{LIBRARY}.exceptions")
    library = importlib.import_module("jwt.exceptions")
    yield "missing", own.NoAuthorizationError("made up by handrail")
    yield "malformed", library.DecodeError("made up by handrail")
    expired = library.ExpiredSignatureError("made up by handrail")
    expired.jwt_header, expired.jwt_data = {}, TOKEN
    yield "expired", expired
    manager = app.extensions["flask-jwt-extended"]
    check = getattr(manager, "_token_in_blocklist_callback", None)
    if check is not None and not getattr(check, "__module__", "").startswith(LIBRARY):
        yield "revoked", own.RevokedTokenError({}, TOKEN)


def answer_to(app: Flask, base: str, kind: str, error: Exception) -> dict[str, Any]:
    """Return how an error of a token is answered."""
    with as_served(app), app.test_request_context(base_url=base):
        note_expired()
        try:
            handled = handled_by(app.handle_user_exception, error)
            response = app.make_response(handled)
            body = response.get_json(silent=True)
        except Exception as raised:  # noqa: BLE001 (no handler, or one that fails)
            said = in_words(raised)
            return {"kind": kind, "status": 500, "is_default": False, "raised": said}
        key = app.config.get("JWT_ERROR_MESSAGE_KEY", "msg")
        is_default = isinstance(body, dict) and set(body) in (USUAL, {key})
        status = response.status_code
        return {
            "kind": kind,
            "status": status,
            "is_default": is_default,
            "raised": "",
        }


def note_expired() -> None:
    """Put an expired token where the extension looked for it before its version 4."""
    stack = getattr(flask, "_app_ctx_stack", None)
    if stack is not None:
        stack.top.expired_jwt = TOKEN
