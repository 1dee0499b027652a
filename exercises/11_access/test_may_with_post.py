from collections.abc import Callable
from typing import Any

import pytest

Person = Any  # of conftest.py
Write = Callable[..., int]
Read = Callable[..., Any]
POSTS = "/api/v1/posts"
CHANGE = {"title": "Winter"}
WRONG = {"surprise": 1}


def test_authors_may_change_their_own_post(ann: Person, write: Write) -> None:
    """Ann may change her own draft."""
    write(ann)  # so that the next one has another number than Ann
    url = f"{POSTS}/{write(ann, published=False)}"
    response = ann.client.patch(url, json=CHANGE)

    assert response.status_code == 200
    assert response.get_json()["title"] == "Winter"


def test_authors_may_delete_their_own_post(ann: Person, write: Write) -> None:
    """Ann may delete her own post."""
    url = f"{POSTS}/{write(ann)}"

    assert ann.client.delete(url).status_code == 204


def test_editors_may_publish_what_others_wrote(
    ann: Person, editor: Person, write: Write
) -> None:
    """An editor may publish Ann's draft: the policy says so."""
    url = f"{POSTS}/{write(ann, published=False)}/publication"

    assert editor.client.put(url).status_code == 200
    assert editor.client.delete(url).status_code == 200


def test_admins_may_change_what_others_wrote(
    ann: Person, admin: Person, write: Write
) -> None:
    """An admin may change and delete Ann's post: the policy says so."""
    url = f"{POSTS}/{write(ann)}"

    assert admin.client.patch(url, json=CHANGE).status_code == 200
    assert admin.client.delete(url).status_code == 204


def test_strangers_are_refused_before_their_input_is_looked_at(
    ann: Person, bob: Person, write: Write, message_of: Read
) -> None:
    """Bob may not change Ann's post: a 403, whatever is wrong with his input."""
    response = bob.client.patch(f"{POSTS}/{write(ann)}", json=WRONG)

    assert response.status_code == 403
    assert message_of(response) == "Not allowed"


@pytest.mark.parametrize("what", ["", "/publication"])
def test_strangers_may_not_delete_or_unpublish(
    ann: Person, bob: Person, write: Write, what: str
) -> None:
    """Bob may neither delete Ann's post nor make a draft of it: that is a 403."""
    response = bob.client.delete(f"{POSTS}/{write(ann)}{what}")

    assert response.status_code == 403


def test_each_action_is_asked_for_itself(
    ann: Person, editor: Person, write: Write
) -> None:
    """Who may publish Ann's post may not change it for that: an editor gets a 403."""
    response = editor.client.patch(f"{POSTS}/{write(ann)}", json=WRONG)

    assert response.status_code == 403


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_a_draft_that_may_not_be_read_does_not_exist(
    ann: Person, bob: Person, write: Write, method: str
) -> None:
    """For Bob there is no difference between Ann's draft and a post that is not there.

    A 403 would tell him that there is a draft of that number.
    """
    url = f"{POSTS}/{write(ann, published=False)}"
    absent = bob.client.open(f"{POSTS}/999999", method=method, json=WRONG)
    response = bob.client.open(url, method=method, json=WRONG)

    assert response.status_code == 404
    assert response.get_json() == absent.get_json()


def test_a_deleted_post_does_not_exist(
    ann: Person, admin: Person, write: Write
) -> None:
    """A deleted post is a 404, for its author and for an admin."""
    url = f"{POSTS}/{write(ann)}"
    ann.client.delete(url)

    assert ann.client.patch(url, json=WRONG).status_code == 404
    assert admin.client.delete(url).status_code == 404


def test_the_version_that_is_meant_is_changed(ann: Person, write: Write) -> None:
    """Who sends the ETag that the post has now in `If-Match` may change it.

    `guarded` makes that ETag of the post that the guard returns.
    """
    url = f"{POSTS}/{write(ann)}"
    etag = ann.client.get(url).headers["ETag"]
    response = ann.client.patch(url, json=CHANGE, headers={"If-Match": etag})

    assert response.status_code == 200


def test_another_version_is_left_alone(ann: Person, write: Write) -> None:
    """Who means a version that is gone gets a 412, and changes nothing."""
    url = f"{POSTS}/{write(ann)}"
    response = ann.client.patch(url, json=CHANGE, headers={"If-Match": '"stale"'})
    title = ann.client.get(url).get_json()["title"]

    assert response.status_code == 412
    assert title == "Spring"
