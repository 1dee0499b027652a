"""A new password, for those who know the old one."""

import pytest
from flask import Flask
from sqlalchemy import update

from app.extensions import db
from app.models import User
from app.services.breaches import PwnedPasswords
from tests.client import bearer, try_login
from tests.errors import Error, error_of
from tests.people import PASSWORD, AddUser, Headers, LogIn, Person
from tests.test_api.calling import NEW_PASSWORD, Caller

CHANGE, ME = "api.auth.change_password", "api.auth.me"


def test_a_password_is_changed(ann: Person, as_ann: Headers, call: Caller) -> None:
    response = call(CHANGE, as_ann)

    assert response.status_code == 204
    assert response.data == b""
    assert try_login(call.client, ann.email, PASSWORD).status_code == 401
    assert try_login(call.client, ann.email, NEW_PASSWORD).status_code == 200


def test_a_new_password_ends_all_logins_of_the_user(
    ann: Person, add_user: AddUser, log_in: LogIn, call: Caller
) -> None:
    elsewhere = try_login(call.client, ann.email).get_json()
    bob = log_in(add_user())
    headers = log_in(ann)
    call(CHANGE, headers)

    assert call(ME, headers).status_code == 401
    assert call(ME, bearer(elsewhere["access_token"])).status_code == 401
    refresh = bearer(elsewhere["refresh_token"])
    assert call("api.auth.refresh", refresh).status_code == 401
    assert call(ME, bob).status_code == 200


def test_the_current_password_must_be_known(
    ann: Person, as_ann: Headers, call: Caller
) -> None:
    wrong = {"current_password": "not her password", "password": NEW_PASSWORD}
    response = call(CHANGE, as_ann, json=wrong)

    assert response.status_code == 403
    assert error_of(response) == Error("The current password is wrong")
    assert call(ME, as_ann).status_code == 200
    assert try_login(call.client, ann.email).status_code == 200


def test_of_two_changes_at_once_the_second_is_a_conflict(
    ann: Person,
    as_ann: Headers,
    call: Caller,
    app: Flask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def meanwhile(*_: object) -> bool:
        other = update(User).values(password_hash="of the other change")
        db.session.execute(other.execution_options(synchronize_session=False))
        return False

    monkeypatch.setitem(app.config, "BREACH_LIST_URL", "http://127.0.0.1:1/")
    monkeypatch.setattr(PwnedPasswords, "contains", meanwhile)
    response = call(CHANGE, as_ann)

    assert response.status_code == 409
    assert error_of(response) == Error("The account was changed in the meantime")


@pytest.mark.parametrize("password", ["too short", "x" * 129, "ten char\0s", ""])
def test_the_new_password_keeps_the_rules(
    password: str, as_ann: Headers, call: Caller
) -> None:
    body = {"current_password": PASSWORD, "password": password}
    response = call(CHANGE, as_ann, json=body)

    assert response.status_code == 400
    assert list(error_of(response).details) == ["password"]
