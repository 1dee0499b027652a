"""Conditions: what a client has is not sent again, and no other version is changed."""

import pytest

from app.models import Role
from tests.errors import error_of
from tests.people import AddPost, AddUser, Headers, LogIn, Person
from tests.test_api.calling import BODIES, Caller

READS = (
    "api.auth.me",
    "api.posts.get_post",
    "api.posts.list_posts",
    "api.users.get_user",
    "api.users.list_users",
)
# What changes something, and what shows it.
WRITES = {
    "api.posts.delete_post": "api.posts.get_post",
    "api.posts.publish_post": "api.posts.get_post",
    "api.posts.unpublish_post": "api.posts.get_post",
    "api.posts.update_post": "api.posts.get_post",
    "api.users.delete_user": "api.users.get_user",
    "api.users.set_access": "api.users.get_user",
    "api.users.update_user": "api.users.get_user",
}
STALE = ('"stale"', '"stale", "older"', "unquoted", "")


@pytest.fixture
def admin(add_user: AddUser) -> Person:
    """An admin, who may read all."""
    return add_user(role=Role.ADMIN)


@pytest.fixture
def as_admin(admin: Person, log_in: LogIn) -> Headers:
    """The headers of a login of the admin."""
    return log_in(admin)


@pytest.fixture
def key_of(admin: Person, add_post: AddPost) -> dict[str, int]:
    """The key of what there is to read, by endpoint."""
    post = add_post(admin)
    return {name: post if "post" in name else admin.id for name in READS}


@pytest.fixture
def changed_key(add_user: AddUser, add_post: AddPost) -> dict[str, int]:
    """The key of what there is to change, by endpoint."""
    author = add_user()
    post = add_post(author)
    return {name: post if "post" in name else author.id for name in WRITES}


@pytest.mark.parametrize("endpoint", READS)
def test_who_has_the_answer_gets_none(
    endpoint: str, call: Caller, as_admin: Headers, key_of: dict[str, int]
) -> None:
    key = key_of[endpoint]
    etag = call(endpoint, as_admin, key=key).headers["ETag"]
    for known in (etag, f'"other", {etag}', f"W/{etag}", "*"):
        response = call(endpoint, {**as_admin, "If-None-Match": known}, key=key)

        assert response.status_code == 304, known
        assert response.data == b""
        assert response.headers["ETag"] == etag


@pytest.mark.parametrize("endpoint", READS)
def test_a_change_makes_another_answer(
    endpoint: str,
    call: Caller,
    as_admin: Headers,
    key_of: dict[str, int],
    admin: Person,
) -> None:
    key = key_of[endpoint]
    etag = call(endpoint, as_admin, key=key).headers["ETag"]
    call("api.users.update_user", as_admin, key=admin.id, json={"first_name": "Eve"})
    response = call(endpoint, {**as_admin, "If-None-Match": etag}, key=key)

    assert response.status_code == 200
    assert response.headers["ETag"] != etag
    assert "Eve" in response.text


@pytest.mark.parametrize("endpoint", READS)
def test_the_head_of_an_answer_is_that_of_the_whole(
    endpoint: str, call: Caller, as_admin: Headers, key_of: dict[str, int]
) -> None:
    whole, head = (
        call(endpoint, as_admin, key=key_of[endpoint], method=method)
        for method in ("GET", "HEAD")
    )

    assert head.status_code == 200
    assert head.data == b""
    for name in ("ETag", "Content-Length", "Content-Type"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("endpoint", READS)
def test_who_wants_one_version_gets_no_other(
    endpoint: str, call: Caller, as_admin: Headers, key_of: dict[str, int]
) -> None:
    key = key_of[endpoint]
    whole = call(endpoint, as_admin, key=key)
    for wanted in ("*", whole.headers["ETag"]):
        found = call(endpoint, {**as_admin, "If-Match": wanted}, key=key)

        assert (found.status_code, found.data) == (200, whole.data), wanted
    for wanted in (*STALE, f"W/{whole.headers['ETag']}"):
        response = call(endpoint, {**as_admin, "If-Match": wanted}, key=key)

        assert response.status_code == 412, wanted
        assert error_of(response).message == "Changed in the meantime"


@pytest.mark.parametrize(("endpoint", "shows"), WRITES.items())
def test_another_version_than_the_one_that_is_meant_is_left_as_it_is(
    endpoint: str,
    shows: str,
    call: Caller,
    as_admin: Headers,
    changed_key: dict[str, int],
) -> None:
    key = changed_key[endpoint]
    before = call(shows, as_admin, key=key)
    for meant in (*STALE, f"W/{before.headers['ETag']}"):
        response = call(endpoint, {**as_admin, "If-Match": meant}, key=key)

        assert response.status_code == 412, meant
        assert error_of(response).message == "Changed in the meantime"
        assert call(shows, as_admin, key=key).data == before.data


@pytest.mark.parametrize(("endpoint", "shows"), WRITES.items())
def test_the_version_that_is_meant_is_changed(
    endpoint: str,
    shows: str,
    call: Caller,
    as_admin: Headers,
    changed_key: dict[str, int],
) -> None:
    key = changed_key[endpoint]
    etag = call(shows, as_admin, key=key).headers["ETag"]
    headers = {**as_admin, "If-Match": f'"other", {etag}'}

    assert call(endpoint, headers, key=key).status_code in {200, 204}


@pytest.mark.parametrize("endpoint", WRITES)
def test_any_version_may_be_meant(
    endpoint: str, call: Caller, as_admin: Headers, changed_key: dict[str, int]
) -> None:
    headers = {**as_admin, "If-Match": "*"}
    there = call(endpoint, headers, key=changed_key[endpoint])
    absent = call(endpoint, headers, key=2**31 - 1)

    assert there.status_code in {200, 204}
    assert absent.status_code == 404


def test_of_two_changes_to_one_version_the_first_is_made(
    call: Caller, as_admin: Headers, changed_key: dict[str, int]
) -> None:
    endpoint, key = "api.posts.update_post", changed_key["api.posts.update_post"]
    etag = call("api.posts.get_post", as_admin, key=key).headers["ETag"]
    headers = {**as_admin, "If-Match": etag}
    first, second = (call(endpoint, headers, key=key) for _ in range(2))

    assert (first.status_code, second.status_code) == (200, 412)


@pytest.mark.parametrize(
    ("endpoint", "shows"),
    [
        ("api.posts.create_post", "api.posts.get_post"),
        ("api.posts.update_post", "api.posts.get_post"),
        ("api.users.create_user", "api.users.get_user"),
        ("api.users.update_user", "api.users.get_user"),
    ],
)
def test_a_write_tells_the_version_that_it_made(
    endpoint: str,
    shows: str,
    call: Caller,
    as_admin: Headers,
    changed_key: dict[str, int],
) -> None:
    made = call(endpoint, as_admin, key=changed_key.get(endpoint, 1))
    shown = call(shows, as_admin, key=made.get_json()["id"])

    assert made.headers["ETag"] == shown.headers["ETag"]


@pytest.mark.parametrize("endpoint", ["api.auth.login", "api.posts.publish_post"])
def test_an_answer_that_shows_more_than_its_url_is_no_version(
    endpoint: str, call: Caller, as_admin: Headers, key_of: dict[str, int]
) -> None:
    credentials = BODIES["api.auth.register"]
    call("api.auth.register", json=credentials)
    response = call(endpoint, as_admin, key=key_of["api.posts.get_post"])

    assert response.status_code == 200
    assert "ETag" not in response.headers


def test_who_may_not_read_learns_nothing_by_a_condition(
    call: Caller, as_ann: Headers, add_user: AddUser
) -> None:
    headers = {**as_ann, "If-None-Match": "*"}
    other = add_user().id

    assert call("api.users.get_user", headers, key=other).status_code == 403
    assert call("api.posts.get_post", {"If-None-Match": "*"}).status_code == 404
