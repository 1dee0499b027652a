"""A new password, for those who have forgotten the old one."""

import re
from collections.abc import Callable
from time import time
from unittest.mock import patch

import pytest
from flask import Flask
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from sqlalchemy import update
from werkzeug.test import TestResponse

from app.extensions import db
from app.models import User
from app.models.mixins import utc_now
from app.services.breaches import PwnedPasswords
from tests.client import try_login
from tests.errors import Error, error_of
from tests.people import PASSWORD, AddUser, Headers, Outbox, Person
from tests.test_api.calling import NEW_PASSWORD, Caller

CHANGE, ME = "api.auth.change_password", "api.auth.me"
REQUEST, CONFIRM = "api.auth.request_password_reset", "api.auth.reset_password"
LINK = re.compile(r"http://localhost:5000/reset-password/(\S+)")
HOUR = 60 * 60
BAD_LINK = Error("The link is not valid, or not any more: ask for a new one")
AskFor = Callable[[str], str]


@pytest.fixture
def ask_for(call: Caller, outbox: Outbox) -> AskFor:
    """A function that asks for a reset, and returns the token that was mailed."""

    def ask_for(email: str) -> str:
        call(REQUEST, json={"email": email})
        (token,) = LINK.findall(outbox.mails[-1].body)
        return str(token)

    return ask_for


@pytest.fixture
def token(ann: Person, ask_for: AskFor) -> str:
    """The token of a reset that Ann has asked for."""
    return ask_for(ann.email)


def confirm(call: Caller, token: str, password: str = NEW_PASSWORD) -> TestResponse:
    return call(CONFIRM, json={"token": token, "password": password})


def test_a_link_is_mailed_to_the_address_of_the_account(
    ann: Person, call: Caller, outbox: Outbox
) -> None:
    response = call(REQUEST, json={"email": ann.email.upper()})

    assert response.status_code == 202
    assert [mail.recipient for mail in outbox.mails] == [ann.email]
    assert LINK.search(outbox.mails[0].body)


def test_the_answer_does_not_tell_whether_there_is_an_account(
    ann: Person, add_user: AddUser, call: Caller, outbox: Outbox
) -> None:
    known = call(REQUEST, json={"email": ann.email})
    emails = [
        "nobody@example.com",
        add_user(is_active=False).email,
        add_user(deleted_at=utc_now()).email,
    ]
    known.headers.remove("X-Request-ID")

    for email in emails:
        response = call(REQUEST, json={"email": email})
        response.headers.remove("X-Request-ID")
        assert response.status_code == known.status_code == 202
        assert response.headers == known.headers
        assert response.data == known.data == b""
    assert len(outbox.mails) == 1


def test_a_mailed_token_sets_a_new_password(
    ann: Person, token: str, call: Caller
) -> None:
    response = confirm(call, token)

    assert response.status_code == 204
    assert try_login(call.client, ann.email, PASSWORD).status_code == 401
    assert try_login(call.client, ann.email, NEW_PASSWORD).status_code == 200


def test_a_reset_ends_all_logins(as_ann: Headers, token: str, call: Caller) -> None:
    confirm(call, token)

    assert call(ME, as_ann).status_code == 401


def test_a_token_is_good_once(ann: Person, ask_for: AskFor, call: Caller) -> None:
    first, second = ask_for(ann.email), ask_for(ann.email)
    confirm(call, first)

    for used in (first, second):
        response = confirm(call, used, "yet another password")
        assert response.status_code == 400
        assert error_of(response) == BAD_LINK
    assert try_login(call.client, ann.email, NEW_PASSWORD).status_code == 200


def test_a_change_of_the_password_makes_the_token_worthless(
    as_ann: Headers, token: str, call: Caller
) -> None:
    call(CHANGE, as_ann)

    assert error_of(confirm(call, token)) == BAD_LINK


@pytest.mark.parametrize(("age", "status"), [(HOUR - 5, 204), (HOUR + 5, 400)])
def test_a_token_is_good_for_an_hour(
    age: int, status: int, token: str, call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = int(time()) + age
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: now)

    assert confirm(call, token).status_code == status


@pytest.mark.parametrize("change", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_a_token_lets_nobody_back_in(
    change: dict[str, object], token: str, call: Caller, app: Flask
) -> None:
    with app.app_context():
        db.session.execute(update(User).values(**change))
        db.session.commit()
    response = confirm(call, token)

    assert response.status_code == 400
    assert error_of(response) == BAD_LINK


@pytest.mark.parametrize("password", ["too short", "x" * 129, "ten char\0s", ""])
def test_the_new_password_keeps_the_rules(
    password: str, token: str, call: Caller
) -> None:
    response = confirm(call, token, password)

    assert response.status_code == 400
    assert list(error_of(response).details) == ["password"]


def test_a_password_that_has_leaked_does_not_use_up_the_token(
    token: str, call: Caller, app: Flask
) -> None:
    with (
        patch.dict(app.config, {"BREACH_LIST_URL": "http://127.0.0.1:1/"}),
        patch.object(PwnedPasswords, "contains", return_value=True),
    ):
        refused = confirm(call, token)

    assert refused.status_code == 400
    assert "data breach" in error_of(refused).details["password"][0]
    assert confirm(call, token).status_code == 204


def test_a_token_of_another_purpose_is_refused(
    as_ann: Headers, token: str, call: Caller, app: Flask
) -> None:
    salted = URLSafeTimedSerializer(app.config["SECRET_KEY"], salt="another purpose")
    others = [
        salted.dumps([1, "x"]),
        as_ann["Authorization"].removeprefix("Bearer ")[:300],
        token[:-1],
        f"{token}x",
        "x",
    ]

    for other in others:
        response = confirm(call, other)
        assert response.status_code == 400
        assert error_of(response) == BAD_LINK
    assert confirm(call, token).status_code == 204
