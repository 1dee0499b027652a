from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from flask_jwt_extended import get_jwt
from flask_jwt_extended.exceptions import (
    InvalidHeaderError,
    NoAuthorizationError,
    UserLookupError,
    WrongTokenError,
)
from jwt import DecodeError
from sqlalchemy import delete

from app.extensions import db
from app.models import TokenFamily, User
from app.utils.decorators import login_optional, login_required, refresh_required
from app.utils.tokens import token_service, tokens_of
from tests.people import AddUser, Person

DECORATORS = [login_required, login_optional, refresh_required]


@login_required
def rename(actor: User, name: str, *, loudly: bool = False) -> tuple[int, str, bool]:
    """Give somebody a name."""
    return actor.id, name, loudly


@login_optional
def greet(actor: User | None) -> int | None:
    """Greet whoever asks."""
    return actor.id if actor else None


@refresh_required
def renew(name: str) -> tuple[str, str]:
    """Renew a login."""
    return name, get_jwt()["sub"]


@pytest.fixture
def ann(add_user: AddUser) -> Person:
    """Who asks."""
    return add_user()


@pytest.fixture
def tokens(app: Flask, ann: Person) -> dict[str, Any]:
    """The tokens of a login of Ann."""
    with app.app_context():
        return tokens_of(token_service().start(db.session.get_one(User, ann.id)))


@contextmanager
def request_with(app: Flask, authorization: str | None) -> Iterator[None]:
    headers = {"Authorization": authorization} if authorization else {}
    with app.test_request_context(headers=headers):
        yield


def test_who_brings_an_access_token_is_handed_to_the_view(
    app: Flask, ann: Person, tokens: dict[str, Any]
) -> None:
    with request_with(app, f"Bearer {tokens['access_token']}"):
        assert rename("Ann", loudly=True) == (ann.id, "Ann", True)
        assert greet() == ann.id


def test_who_brings_a_refresh_token_may_renew_the_login(
    app: Flask, ann: Person, tokens: dict[str, Any]
) -> None:
    with request_with(app, f"Bearer {tokens['refresh_token']}"):
        assert renew("phone") == ("phone", str(ann.id))


@pytest.mark.parametrize("view", [rename, renew])
def test_who_brings_no_token_is_refused(app: Flask, view: Callable[..., Any]) -> None:
    with request_with(app, None), pytest.raises(NoAuthorizationError):
        view("Ann")


@pytest.mark.parametrize("authorization", [None, "Basic YW5uOng="])
def test_who_need_not_log_in_may_bring_no_token(
    app: Flask, authorization: str | None
) -> None:
    with request_with(app, authorization):
        assert greet() is None


@pytest.mark.parametrize("view", [rename, renew])
def test_another_way_to_log_in_is_none(app: Flask, view: Callable[..., Any]) -> None:
    with request_with(app, "Bearer a b"), pytest.raises(InvalidHeaderError):
        view("Ann")


@pytest.mark.parametrize(
    ("view", "arguments"), [(rename, ["Ann"]), (greet, []), (renew, ["phone"])]
)
def test_a_token_must_be_good_where_one_is_brought(
    app: Flask, view: Callable[..., Any], arguments: list[str]
) -> None:
    with request_with(app, "Bearer a.b.c"), pytest.raises(DecodeError):
        view(*arguments)


@pytest.mark.parametrize(
    ("view", "kind", "arguments"),
    [
        (rename, "refresh_token", ["Ann"]),
        (greet, "refresh_token", []),
        (renew, "access_token", ["phone"]),
    ],
)
def test_a_token_is_for_one_use(
    app: Flask,
    tokens: dict[str, Any],
    view: Callable[..., Any],
    kind: str,
    arguments: list[str],
) -> None:
    with request_with(app, f"Bearer {tokens[kind]}"), pytest.raises(WrongTokenError):
        view(*arguments)


@pytest.mark.parametrize(
    ("view", "kind", "arguments"),
    [
        (rename, "access_token", ["Ann"]),
        (greet, "access_token", []),
        (renew, "refresh_token", ["phone"]),
    ],
)
def test_a_token_ends_with_its_login(
    app: Flask,
    tokens: dict[str, Any],
    view: Callable[..., Any],
    kind: str,
    arguments: list[str],
) -> None:
    with request_with(app, f"Bearer {tokens[kind]}"):
        db.session.execute(delete(TokenFamily))
        with pytest.raises(UserLookupError):
            view(*arguments)


@pytest.mark.parametrize(
    ("view", "name", "login"),
    [
        (rename, "rename", "required"),
        (greet, "greet", "optional"),
        (renew, "renew", "refresh"),
    ],
)
def test_a_view_tells_its_name_and_what_it_asks_for(
    view: Callable[..., Any], name: str, login: str
) -> None:
    assert (view.__name__, vars(view)["login"]) == (name, login)
