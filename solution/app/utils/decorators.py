"""Decorators: who is asking? The view gets them as the argument after its input."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from flask_jwt_extended import get_current_user, verify_jwt_in_request

from app.models import User
from app.services.policy import Action, require
from app.utils.contracts import promise

P = ParamSpec("P")
R = TypeVar("R")


def token_required(view: Callable[Concatenate[User, P], R]) -> Callable[P, R]:
    """Let only those in who bring an access token; the rest get a 401."""

    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        verify_jwt_in_request()
        return view(get_current_user(), *args, **kwargs)

    return promise(wrapper, 401, login="required")


def token_optional(view: Callable[Concatenate[User | None, P], R]) -> Callable[P, R]:
    """Let all in; who brings a token is known by it, and it must be good."""

    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        verify_jwt_in_request(optional=True)
        return view(get_current_user(), *args, **kwargs)

    return promise(wrapper, 401, login="optional")


def refresh_token_required(view: Callable[P, R]) -> Callable[P, R]:
    """Let only those in who bring a refresh token; the rest get a 401."""

    @wraps(view)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        verify_jwt_in_request(refresh=True)
        return view(*args, **kwargs)

    return promise(wrapper, 401, login="refresh")


def may(action: Action) -> Callable[[User], None]:
    """Return a guard that lets those pass who may do that, whatever it is done to."""

    def guard(actor: User) -> None:
        require(actor, action)

    return guard
