"""Who may do what: learners show their token, the instructor has shown the key."""

import hmac
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from flask import current_app, g, redirect, request, session, url_for

from .exceptions import UnauthorizedError
from .extensions import db
from .services.people import known

P = ParamSpec("P")
T = TypeVar("T")
SCHEME = "Bearer "
INSTRUCTOR = "is_instructor"
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look like another


def learner_required(view: Callable[P, T]) -> Callable[P, T]:
    """Let in who shows the token of a learner, who is then `g.learner`.

    Raises:
        UnauthorizedError: There is none, or it is nobody's.
    """

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        header = request.headers.get("Authorization", "")
        if not header.startswith(SCHEME):
            raise UnauthorizedError
        g.learner = known(db.session(), header.removeprefix(SCHEME))
        return view(*args, **kwargs)

    return guarded


def instructor_required(view: Callable[P, Any]) -> Callable[P, Any]:
    """Let in a browser that has shown the instructor's key; send others to the door."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Any:
        if not session.get(INSTRUCTOR):
            return redirect(url_for("screen.door"))
        return view(*args, **kwargs)

    return guarded


def is_instructors_key(key: str) -> bool:
    """Tell whether a key is the instructor's, in a time that tells nothing of it."""
    right: str = current_app.config["INSTRUCTOR_KEY"]
    return hmac.compare_digest(key.strip().encode(), right.encode())


def is_room_code(code: str) -> bool:
    """Tell whether a code is the room's, however it is written."""
    right: str = current_app.config["ROOM_CODE"]
    return hmac.compare_digest(letters(code).encode(), letters(right).encode())


def letters(code: str) -> str:
    """Return what counts of a room code: letters and digits, in capitals."""
    return "".join(c for c in code.upper() if c in CODE_LETTERS)
