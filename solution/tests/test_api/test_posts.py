"""Posts, from a draft to a deletion."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.models import Role
from tests.errors import error_of
from tests.people import AddPost, AddUser, Headers, LogIn, Person
from tests.test_api.calling import POST, Caller

LIST, CREATE, GET = (
    "api.posts.list_posts",
    "api.posts.create_post",
    "api.posts.get_post",
)
UPDATE, DELETE = "api.posts.update_post", "api.posts.delete_post"
Edit = Callable[..., TestResponse]
PUBLISH, UNPUBLISH = "api.posts.publish_post", "api.posts.unpublish_post"


@pytest.fixture
def as_editor(add_user: AddUser, log_in: LogIn) -> Headers:
    """The headers of an editor's login."""
    return log_in(add_user(email="editor@example.com", role=Role.EDITOR))


@pytest.fixture
def edit(call: Caller, ann: Person, as_ann: Headers, add_post: AddPost) -> Edit:
    """A function that calls an endpoint as Ann, about a draft of hers."""
    return partial(call, headers=as_ann, key=add_post(ann, published_at=None))


def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_ann)
    post = response.get_json()
    location = response.headers["Location"]

    assert response.status_code == 201
    assert client.get(location, headers=as_ann).get_json() == post
    assert post["author"] == {"id": ann.id, "name": "Ann Doe"}
    assert post["published_at"] is None
    assert {name: post[name] for name in POST} == POST


def test_a_post_tells_no_more_of_its_author_than_the_name(
    call: Caller, add_user: AddUser, add_post: AddPost
) -> None:
    author = add_user(first_name="", last_name="")
    post = call(GET, key=add_post(author)).get_json()

    assert post["author"] == {"id": author.id, "name": f"User {author.id}"}
    assert author.email not in str(post)


@pytest.mark.parametrize("endpoint", [CREATE, UPDATE])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((field, text) for field in POST for text in ("", "a\0b", "a\ud800")),
        ("title", " leading space"),
        ("title", "two\nlines"),
        ("title", "x" * 201),
        ("body", "x" * 50_001),
    ],
)
def test_what_cannot_be_stored_or_shown_is_refused(
    field: str, value: str, endpoint: str, edit: Edit
) -> None:
    response = edit(endpoint, json=POST | {field: value})

    assert response.status_code == 400
    assert list(error_of(response).details) == [field]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "x" * 200),
        ("title", "<script>alert(1)</script>"),
        ("body", "x" * 50_000),
        ("body", "two\nlines\n\N{PILE OF POO} \t%_\\"),
    ],
    ids=["long title", "markup", "long body", "odd body"],
)
def test_text_is_kept_as_it_is(
    field: str, value: str, call: Caller, as_ann: Headers
) -> None:
    response = call(CREATE, as_ann, json=POST | {field: value})

    assert response.status_code == 201
    assert response.get_json()[field] == value


@pytest.mark.parametrize("field", ["title", "body"])
def test_a_post_has_a_title_and_a_body(
    field: str, call: Caller, as_ann: Headers
) -> None:
    rest = {name: value for name, value in POST.items() if name != field}
    response = call(CREATE, as_ann, json=rest)

    assert response.status_code == 400
    assert list(error_of(response).details) == [field]


@pytest.mark.parametrize("change", [{"title": "Winter"}, {"body": "It snowed."}, {}])
def test_what_is_sent_changes_and_the_rest_stays(
    change: dict[str, str], call: Caller, as_ann: Headers
) -> None:
    before = call(CREATE, as_ann).get_json()
    key = before["id"]
    response = call(UPDATE, as_ann, key=key, json=change)
    after = response.get_json()

    assert response.status_code == 200
    assert after == before | change | {"updated_at": after["updated_at"]}
    assert call(GET, as_ann, key=key).get_json() == after


@pytest.mark.parametrize("endpoint", [CREATE, UPDATE])
@pytest.mark.parametrize(
    "more", [{"author_id": 1}, {"author": 1}, {"published_at": None}, {"id": 1}]
)
def test_nobody_sets_what_is_not_theirs_to_set(
    more: dict[str, Any], endpoint: str, edit: Edit
) -> None:
    response = edit(endpoint, json=POST | more)

    assert response.status_code == 400
    assert list(error_of(response).details) == list(more)


def test_a_published_post_is_for_all(
    call: Caller, ann: Person, add_post: AddPost, as_editor: Headers
) -> None:
    key = add_post(ann, published_at=None)
    before = call(GET, key=key)
    response = call(PUBLISH, as_editor, key=key)
    after = call(GET, key=key)

    assert before.status_code == 404
    assert response.status_code == after.status_code == 200
    assert response.get_json() == after.get_json()
    published_at = datetime.fromisoformat(after.get_json()["published_at"])
    assert published_at.utcoffset() is not None


def test_to_publish_again_changes_nothing(
    call: Caller, ann: Person, add_post: AddPost, as_editor: Headers
) -> None:
    key = add_post(ann, published_at=None)
    first, second = (call(PUBLISH, as_editor, key=key) for _ in range(2))

    assert second.status_code == 200
    assert second.get_json() == first.get_json()


def test_a_post_may_become_a_draft_again(
    call: Caller, ann: Person, as_ann: Headers, add_post: AddPost, as_editor: Headers
) -> None:
    key = add_post(ann)
    for _ in range(2):
        response = call(UNPUBLISH, as_editor, key=key)
        assert response.status_code == 200
        assert response.get_json()["published_at"] is None

    assert call(GET, key=key).status_code == 404
    assert call(GET, as_ann, key=key).status_code == 200


def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    key = add_post(ann)
    response = call(DELETE, as_ann, key=key)

    assert response.status_code == 204
    assert response.data == b""
    for endpoint in (GET, UPDATE, DELETE, PUBLISH, UNPUBLISH):
        for headers in (as_ann, as_admin):
            assert call(endpoint, headers, key=key).status_code == 404
    assert call(LIST, as_admin).get_json()["total"] == 0
