"""Accounts, as their users and admins change them."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from app.models import Role
from tests.client import try_login
from tests.errors import Error, error_of
from tests.people import AddPost, AddUser, Headers, Person
from tests.test_api.calling import NEWCOMER, Caller

CREATE, GET = "api.users.create_user", "api.users.get_user"
UPDATE, ACCESS = "api.users.update_user", "api.users.set_access"
DELETE, ME = "api.users.delete_user", "api.auth.me"
TAKEN = Error("There is an account with this e-mail address")


@pytest.mark.parametrize("role", list(Role))
def test_an_admin_makes_an_account_in_any_role(
    role: Role, call: Caller, as_admin: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_admin, json=NEWCOMER | {"role": role})
    account = response.get_json()

    assert response.status_code == 201
    assert account["role"] == role
    found = client.get(response.headers["Location"], headers=as_admin)
    assert found.get_json() == account
    assert try_login(client, NEWCOMER["email"]).status_code == 200


def test_an_account_is_a_user_unless_the_admin_says_more(
    call: Caller, as_admin: Headers
) -> None:
    response = call(CREATE, as_admin, json=NEWCOMER)

    assert response.get_json()["role"] == "user"


def test_an_admin_makes_one_account_an_email(
    call: Caller, as_admin: Headers, ann: Person
) -> None:
    response = call(CREATE, as_admin, json=NEWCOMER | {"email": ann.email.upper()})

    assert response.status_code == 409
    assert error_of(response) == TAKEN


def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    account = call(GET, as_ann, key=ann.id).get_json()

    assert set(account) == {
        "created_at",
        "email",
        "email_confirmed_at",
        "first_name",
        "id",
        "is_active",
        "last_name",
        "role",
        "updated_at",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"first_name": "Anna"},
        {"first_name": "", "last_name": ""},
        {},
    ],
    ids=str,
)
def test_what_is_sent_changes_and_the_rest_stays(
    change: dict[str, str], call: Caller, ann: Person, as_ann: Headers
) -> None:
    before = call(GET, as_ann, key=ann.id).get_json()
    response = call(UPDATE, as_ann, key=ann.id, json=change)
    after = response.get_json()

    assert response.status_code == 200
    assert after == before | change | {"updated_at": after["updated_at"]}
    assert call(GET, as_ann, key=ann.id).get_json() == after


@pytest.mark.parametrize(
    "change",
    [
        {"is_active": False},
        {"role": "admin"},
        {"id": 7},
        {"password": "another long password"},
        {"deleted_at": None},
        {"email": "anna@example.com"},
        {"email": "ann@example.com"},
        {"email_confirmed_at": None},
        {"first_name": "a\0b"},
        {"last_name": "a\udfffb"},
    ],
    ids=repr,
)
def test_users_change_their_names_and_no_more(
    change: dict[str, Any], call: Caller, ann: Person, as_ann: Headers
) -> None:
    before = call(GET, as_ann, key=ann.id).get_json()
    response = call(UPDATE, as_ann, key=ann.id, json=change)

    assert response.status_code == 400
    assert list(error_of(response).details) == list(change)
    assert call(GET, as_ann, key=ann.id).get_json() == before


def test_admins_do_not_change_the_address_of_others(
    call: Caller, ann: Person, as_admin: Headers
) -> None:
    response = call(UPDATE, as_admin, key=ann.id, json={"email": "anna@example.com"})

    assert response.status_code == 400
    assert call(GET, as_admin, key=ann.id).get_json()["email"] == ann.email


def test_a_deletion_ends_the_account(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, client: FlaskClient
) -> None:
    response = call(DELETE, as_ann, key=ann.id)

    assert response.status_code == 204
    assert response.data == b""
    assert call(ME, as_ann).status_code == 401
    assert try_login(client, ann.email).status_code == 401
    for endpoint in (GET, UPDATE, ACCESS, DELETE):
        assert call(endpoint, as_admin, key=ann.id).status_code == 404


def test_a_deletion_takes_the_posts_along(
    call: Caller, ann: Person, as_ann: Headers, add_post: AddPost, add_user: AddUser
) -> None:
    post, other = add_post(ann), add_post(add_user())
    call(DELETE, as_ann, key=ann.id)

    assert call("api.posts.get_post", key=post).status_code == 404
    assert call("api.posts.get_post", key=other).status_code == 200
