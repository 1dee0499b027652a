"""Answers that a client has already: an ETag saves sending them again."""

import pytest

from app.models import Role
from tests.people import AddPost, AddUser, Headers, LogIn, Person
from tests.test_api.calling import Caller

READS = (
    "api.auth.me",
    "api.posts.get_post",
    "api.posts.list_posts",
    "api.users.get_user",
    "api.users.list_users",
)


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


def test_who_may_not_read_learns_nothing_by_a_condition(
    call: Caller, as_ann: Headers, add_user: AddUser
) -> None:
    headers = {**as_ann, "If-None-Match": "*"}
    other = add_user().id

    assert call("api.users.get_user", headers, key=other).status_code == 403
    assert call("api.posts.get_post", {"If-None-Match": "*"}).status_code == 404
