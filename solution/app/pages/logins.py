"""Logins: who uses the pages in this browser, and for how long."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from flask import flash, g, session
from werkzeug import Response

from app.dependencies import token_service
from app.models import User
from app.pages.redirects import go_to, here

P = ParamSpec("P")
R = TypeVar("R")


def log_in(user: User) -> None:
    """Start a login of the user in this browser.

    Nothing of the old session stays, because somebody else may have put it there. The
    old login ends last: `start` needs the user as they were when the password was
    checked, and the end of a login reads them again.
    """
    family = token_service().start(user)
    log_out()
    session.update(user_id=family.user_id, login_id=family.id)


def log_out() -> None:
    """End the login of this browser, if it has one."""
    if "login_id" in session:
        token_service().revoke(session["login_id"])
    session.clear()


def current_user() -> User | None:
    """Return the user who is logged in. The database is asked once for a request."""
    if "current_user" not in g:
        g.current_user = find_user()
    user: User | None = g.current_user
    return user


def find_user() -> User | None:
    """Return the user of the session, if the user and the login are still good.

    The log and the limits find the user's id in `g`.
    """
    if "login_id" not in session:
        return None
    user = token_service().find_user(session["user_id"], session["login_id"])
    g.user_id = user.id if user else None
    return user


def login_required(
    view: Callable[Concatenate[User, P], R],
) -> Callable[P, R | Response]:
    """Give the view the user who has logged in.

    Others are sent to the login form, and come back after it.
    """

    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R | Response:
        user = current_user()
        if user is None:
            flash("Log in to go on.", "info")
            return go_to("pages.login", next=here())
        return view(user, *args, **kwargs)

    return wrapper
