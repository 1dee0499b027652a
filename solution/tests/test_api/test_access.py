"""Access: what admins decide about accounts counts at once."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from app.models import Role
from tests.client import try_login
from tests.errors import error_of
from tests.people import AddUser, Headers, LogIn, Person
from tests.test_api.calling import Caller

LIST, DELETE = "api.users.list_users", "api.users.delete_user"
ACCESS, ME = "api.users.set_access", "api.auth.me"


def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    statuses = [call(LIST, as_ann).status_code]
    for role in ("admin", "user"):
        call(ACCESS, as_admin, key=ann.id, json={"role": role})
        statuses.append(call(LIST, as_ann).status_code)

    assert statuses == [403, 200, 403]


def test_a_deactivation_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, client: FlaskClient
) -> None:
    response = call(ACCESS, as_admin, key=ann.id, json={"is_active": False})

    assert response.get_json()["is_active"] is False
    assert response.get_json()["role"] == "user"
    assert call(ME, as_ann).status_code == 401
    assert try_login(client, ann.email).status_code == 401


def test_who_is_activated_again_has_to_log_in_again(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, client: FlaskClient
) -> None:
    for is_active in (False, True):
        call(ACCESS, as_admin, key=ann.id, json={"is_active": is_active})

    assert call(ME, as_ann).status_code == 401
    assert try_login(client, ann.email).status_code == 200


def test_a_new_role_ends_no_login(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    call(ACCESS, as_admin, key=ann.id, json={"role": "editor"})

    assert call(ME, as_ann).get_json()["role"] == "editor"


@pytest.mark.parametrize(
    "change", [{"role": "root"}, {"role": ""}, {"is_active": "yes"}, {"is_active": 1}]
)
def test_access_is_a_role_and_a_flag(
    change: dict[str, Any], call: Caller, ann: Person, as_admin: Headers
) -> None:
    response = call(ACCESS, as_admin, key=ann.id, json=change)

    assert response.status_code == 400
    assert list(error_of(response).details) == list(change)


def test_an_admin_who_has_lost_the_role_is_none(
    call: Caller, add_user: AddUser, log_in: LogIn, as_admin: Headers, ann: Person
) -> None:
    other = add_user(role=Role.ADMIN)
    headers = log_in(other)
    call(ACCESS, as_admin, key=other.id, json={"role": "user"})

    assert call(DELETE, headers, key=ann.id).status_code == 403
