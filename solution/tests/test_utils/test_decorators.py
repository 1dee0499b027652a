from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
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

from app.dependencies import token_service
from app.exceptions import ForbiddenError
from app.extensions import db
from app.models import Role, TokenFamily, User
from app.services.policy import Action
from app.utils.contracts import Contract, contract_of
from app.utils.decorators import (
    may,
    refresh_token_required,
    token_optional,
    token_required,
)
from app.utils.tokens import tokens_of
from tests.people import AddUser, Person

View = Callable[..., Any]
Decorator = Callable[[View], View]


def rename(actor: User, name: str, *, loudly: bool = False) -> tuple[int, str, bool]:
    """Give somebody a name."""
    return actor.id, name, loudly


def greet(actor: User | None) -> int | None:
    """Greet whoever asks."""
    return actor.id if actor else None


def renew() -> str:
    """Renew a login."""
    subject: str = get_jwt()["sub"]
    return subject


# Each decorator, with a view, and the kind of token that it lets in.
EACH: list[tuple[Decorator, View, str]] = [
    (token_required, greet, "access_token"),
    (token_optional, greet, "access_token"),
    (refresh_token_required, renew, "refresh_token"),
]


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
        assert token_required(rename)("Ann", loudly=True) == (ann.id, "Ann", True)
        assert token_optional(greet)() == ann.id


def test_who_brings_a_refresh_token_may_renew_the_login(
    app: Flask, ann: Person, tokens: dict[str, Any]
) -> None:
    with request_with(app, f"Bearer {tokens['refresh_token']}"):
        assert refresh_token_required(renew)() == str(ann.id)


@pytest.mark.parametrize(
    ("authorization", "error"),
    [(None, NoAuthorizationError), ("Bearer a b", InvalidHeaderError)],
)
def test_who_brings_no_token_is_refused(
    app: Flask, authorization: str | None, error: type[Exception]
) -> None:
    with request_with(app, authorization):
        with pytest.raises(error):
            token_required(greet)()
        with pytest.raises(error):
            refresh_token_required(renew)()


@pytest.mark.parametrize("authorization", [None, "Basic YW5uOng="])
def test_who_need_not_log_in_may_bring_no_token(
    app: Flask, authorization: str | None
) -> None:
    with request_with(app, authorization):
        assert token_optional(greet)() is None


@pytest.mark.parametrize(("decorator", "view", "_kind"), EACH)
def test_a_token_must_be_good_where_one_is_brought(
    app: Flask, decorator: Decorator, view: View, _kind: str
) -> None:
    with request_with(app, "Bearer a.b.c"), pytest.raises(DecodeError):
        decorator(view)()


@pytest.mark.parametrize(("decorator", "view", "kind"), EACH)
def test_a_token_is_for_one_use(
    app: Flask, tokens: dict[str, Any], decorator: Decorator, view: View, kind: str
) -> None:
    other = {"access_token": "refresh_token", "refresh_token": "access_token"}[kind]

    with request_with(app, f"Bearer {tokens[other]}"), pytest.raises(WrongTokenError):
        decorator(view)()


@pytest.mark.parametrize(("decorator", "view", "kind"), EACH)
def test_a_token_ends_with_its_login(
    app: Flask, tokens: dict[str, Any], decorator: Decorator, view: View, kind: str
) -> None:
    with request_with(app, f"Bearer {tokens[kind]}"):
        db.session.execute(delete(TokenFamily))
        with pytest.raises(UserLookupError):
            decorator(view)()


@pytest.mark.parametrize(
    ("decorator", "contract"),
    [
        (token_required, Contract("required", errors=(401,))),
        (token_optional, Contract("optional", errors=(401,))),
        (refresh_token_required, Contract("refresh", errors=(401,))),
    ],
)
def test_a_view_tells_its_name_and_what_it_asks_for(
    decorator: Decorator, contract: Contract
) -> None:
    view = decorator(greet)

    assert (view.__name__, view.__doc__) == ("greet", "Greet whoever asks.")
    assert contract_of(view) == contract


@pytest.mark.parametrize(("role", "passes"), [(Role.ADMIN, True), (Role.USER, False)])
def test_a_guard_lets_those_pass_who_may_do_it(role: Role, *, passes: bool) -> None:
    guard = may(Action.LIST_USERS)
    refusal = nullcontext() if passes else pytest.raises(ForbiddenError)

    with refusal:
        guard(User(id=1, role=role, is_active=True))
