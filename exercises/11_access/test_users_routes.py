from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Person = Any  # of conftest.py
Join = Callable[..., Person]
Call = Callable[..., TestResponse]
Statuses = Callable[[str, str], dict[str, int]]
Read = Callable[..., Any]
USERS = "/api/v1/users"
NEWCOMER = {"email": "new@example.com", "password": "correct horse battery staple"}
WRONG = {"surprise": 1}

# What there is to do: method, URL, and what to send.
ROUTES: dict[str, tuple[str, str, dict[str, object] | None]] = {
    "list": ("GET", USERS, None),
    "create": ("POST", USERS, {**NEWCOMER, "role": "editor"}),
    "read": ("GET", f"{USERS}/{{key}}", None),
    "change names": ("PATCH", f"{USERS}/{{key}}", {"first_name": "Eve"}),
    "set access": ("PATCH", f"{USERS}/{{key}}/access", {"role": "editor"}),
    "delete": ("DELETE", f"{USERS}/{{key}}", None),
}
ROLES = {
    "another": ["nobody", "user", "editor", "admin"],
    "own": ["user", "editor", "admin"],
}
CHANGES = ["change names", "set access", "delete"]
REFUSED = [
    ("list", "another", "editor"),
    ("create", "another", "editor"),
    ("change names", "another", "editor"),
    ("set access", "another", "user"),
    ("set access", "own", "user"),
    ("set access", "own", "admin"),
]


def send(
    person: FlaskClient, what: str, key: int = 0, **changes: object
) -> TestResponse:
    """Send what belongs to a route; a test may send something else."""
    method, url, body = ROUTES[what]
    request: Any = {"json": body, **changes}
    return person.open(url.format(key=key), method=method, **request)


@pytest.fixture
def call(join: Join, client: FlaskClient) -> Call:
    """A function that has somebody of a role do something to an account."""

    def call(role: str, what: str, whose: str, **changes: object) -> TestResponse:
        owner = join()
        if role == "nobody":
            return send(client, what, owner.id, **changes)
        actor = join(role)
        key = actor.id if whose == "own" else owner.id
        return send(actor.client, what, key, **changes)

    return call


@pytest.fixture
def statuses(call: Call) -> Statuses:
    """A function that returns by role how somebody is answered."""

    def statuses(what: str, whose: str) -> dict[str, int]:
        return {role: call(role, what, whose).status_code for role in ROLES[whose]}

    return statuses


def test_who_may_list_accounts(statuses: Statuses) -> None:
    """Admins may list the accounts, others may not, and who is nobody has to log in."""
    found = statuses("list", "another")

    assert found == {"nobody": 401, "user": 403, "editor": 403, "admin": 200}


def test_who_may_make_accounts(statuses: Statuses) -> None:
    """Admins may make accounts for others, and nobody else may."""
    found = statuses("create", "another")

    assert found == {"nobody": 401, "user": 403, "editor": 403, "admin": 201}


def test_all_may_read_their_own_account(statuses: Statuses) -> None:
    """Whoever is logged in may read their own account."""
    found = statuses("read", "own")

    assert found == {"user": 200, "editor": 200, "admin": 200}


def test_who_may_read_the_account_of_another(statuses: Statuses) -> None:
    """Admins may read the accounts of others, and nobody else may."""
    found = statuses("read", "another")

    assert found == {"nobody": 401, "user": 403, "editor": 403, "admin": 200}


def test_all_may_change_their_own_names(statuses: Statuses) -> None:
    """Whoever is logged in may change their own names."""
    found = statuses("change names", "own")

    assert found == {"user": 200, "editor": 200, "admin": 200}


def test_who_may_change_the_names_of_another(statuses: Statuses) -> None:
    """Admins may change the names of others, and nobody else may."""
    found = statuses("change names", "another")

    assert found == {"nobody": 401, "user": 403, "editor": 403, "admin": 200}


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        ("another", {"nobody": 401, "user": 403, "editor": 403, "admin": 200}),
        ("own", {"user": 403, "editor": 403, "admin": 403}),
    ],
)
def test_who_may_set_access(
    statuses: Statuses, whose: str, expected: dict[str, int]
) -> None:
    """Admins may say what others may do; nobody may say it of themselves."""
    found = statuses("set access", whose)

    assert found == expected


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        ("another", {"nobody": 401, "user": 403, "editor": 403, "admin": 204}),
        ("own", {"user": 204, "editor": 204, "admin": 403}),
    ],
)
def test_who_may_delete_accounts(
    statuses: Statuses, whose: str, expected: dict[str, int]
) -> None:
    """Admins may delete the accounts of others, and users and editors their own."""
    found = statuses("delete", whose)

    assert found == expected


@pytest.mark.parametrize(("what", "whose", "role"), REFUSED)
def test_who_is_refused_learns_nothing_of_their_input(
    call: Call, what: str, whose: str, role: str, details_of: Read
) -> None:
    """Who may not do something is refused before their input is looked at.

    A 400 would tell a stranger what such a request should look like.
    """
    sent = {"query_string": WRONG} if what == "list" else {"json": WRONG}
    response = call(role, what, whose, **sent)

    assert response.status_code == 403
    assert details_of(response) is None


@pytest.mark.parametrize("what", ["read", *CHANGES])
def test_strangers_cannot_tell_which_accounts_there_are(
    ann: Person, bob: Person, what: str
) -> None:
    """Bob gets the same answer about Ann's account and about one that is not there."""
    there = send(bob.client, what, ann.id)
    absent = send(bob.client, what, 999_999)

    assert absent.status_code == there.status_code == 403
    assert absent.get_json() == there.get_json()


@pytest.mark.parametrize("what", ["read", *CHANGES])
def test_for_admins_an_absent_account_is_not_found(admin: Person, what: str) -> None:
    """An admin gets a 404 for an account that is not there."""
    response = send(admin.client, what, 999_999)

    assert response.status_code == 404


@pytest.mark.parametrize(
    "more", [{"role": "admin"}, {"is_active": False}, {"email": "eve@example.com"}]
)
def test_with_their_names_users_change_no_more(
    ann: Person, more: dict[str, object]
) -> None:
    """Ann's request for a new name that also asks for a role is a 400, and not done.

    What the schema of a route lets through is set on the account.
    """
    before = ann.client.get(f"{USERS}/{ann.id}").get_json()
    body = {"first_name": "Eve", **more}
    response = ann.client.patch(f"{USERS}/{ann.id}", json=body)
    after = ann.client.get(f"{USERS}/{ann.id}").get_json()

    assert after == before
    assert response.status_code == 400


@pytest.mark.parametrize("what", CHANGES)
def test_another_version_than_the_one_that_is_meant_is_left_alone(
    ann: Person, admin: Person, what: str
) -> None:
    """Who names an old version in `If-Match` gets a 412, and the account stays.

    Somebody else has changed it since. It is for the client to look again.
    """
    before = admin.client.get(f"{USERS}/{ann.id}").get_json()
    headers = {"If-Match": '"an old version"'}
    response = send(admin.client, what, ann.id, headers=headers)
    after = admin.client.get(f"{USERS}/{ann.id}").get_json()

    assert response.status_code == 412
    assert after == before


@pytest.mark.parametrize("what", CHANGES)
def test_the_version_that_is_meant_is_changed(
    ann: Person, admin: Person, what: str
) -> None:
    """Who names in `If-Match` the version that GET has shown may change it."""
    etag = admin.client.get(f"{USERS}/{ann.id}").headers["ETag"]
    response = send(admin.client, what, ann.id, headers={"If-Match": etag})

    assert response.status_code in {200, 204}


def test_the_answer_to_an_admin_says_where_the_account_is(admin: Person) -> None:
    """A new account has the role that was asked for, and `Location` has its URL."""
    response = send(admin.client, "create")
    user = response.get_json()
    url = urljoin(response.request.url, response.headers.get("Location") or "")
    path = urlsplit(url).path

    assert user["role"] == "editor"
    assert path == f"/api/v1/users/{user['id']}"
    assert admin.client.get(path).get_json() == user


def test_an_address_that_is_taken_is_a_conflict(admin: Person) -> None:
    """A second account for the same address is a 409."""
    send(admin.client, "create")
    response = send(admin.client, "create")

    assert response.status_code == 409


def test_an_admin_sets_role_and_activity(ann: Person, admin: Person) -> None:
    """What an admin sets is what the account has then; what is not sent stays."""
    url = f"{USERS}/{ann.id}/access"
    admin.client.patch(url, json={"role": "editor"})
    response = admin.client.patch(url, json={"is_active": False})
    user = response.get_json()

    assert (user["role"], user["is_active"]) == ("editor", False)
    assert user == admin.client.get(f"{USERS}/{ann.id}").get_json()


def test_a_deleted_account_is_gone(ann: Person, admin: Person) -> None:
    """After a DELETE the account is a 404, its token a 401, and the answer is empty."""
    response = send(ann.client, "delete", ann.id)

    assert response.data == b""
    assert admin.client.get(f"{USERS}/{ann.id}").status_code == 404
    assert ann.client.get("/api/v1/auth/me").status_code == 401


@pytest.mark.parametrize("what", ["create", "change names", "set access"])
def test_what_admins_send_is_checked(
    ann: Person, admin: Person, what: str, details_of: Read
) -> None:
    """Who may do it is told what is wrong with their input: a 400 names the field."""
    _, _, body = ROUTES[what]
    wrong = {**(body or {}), **WRONG}
    response = send(admin.client, what, ann.id, json=wrong)

    assert response.status_code == 400
    assert list(details_of(response)) == ["surprise"]


def test_a_list_is_paged_and_filtered(join: Join, admin: Person) -> None:
    """The list heeds page, size and filters, and its links lead on."""
    for name in "ABC":
        join("editor", last_name=name)
    url = f"{USERS}?role=editor&sort=last_name&per_page=2"
    page = admin.client.get(url).get_json()
    more = admin.client.get(page["links"]["next"]).get_json()
    names = [user["last_name"] for user in [*page["items"], *more["items"]]]

    assert names == ["A", "B", "C"]
    assert (page["total"], page["pages"]) == (3, 2)


def test_no_answer_holds_a_password(ann: Person, admin: Person) -> None:
    """An account is shown without anything of its password."""
    one = admin.client.get(f"{USERS}/{ann.id}").get_json()
    (first, *_) = admin.client.get(USERS).get_json()["items"]

    assert "password" not in str(one.keys())
    assert first.keys() == one.keys()
