"""Who may do what: every role at every endpoint of users and posts.

`app.services.policy` decides it; this grid was written without it.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app.models import Role
from tests.errors import Error, error_of
from tests.people import AddPost, AddUser, Headers, LogIn, Person
from tests.test_api.calling import NOBODY, Caller

# A draft that somebody may not read is not found; "-" is for what cannot be: nobody
# knows the posts of those who are not logged in.
GRID = """
endpoint              about          anonymous  user  editor  admin

users.list_users      nothing              401   403     403    200
users.create_user     nothing              401   403     403    201
users.get_user        own_account            -   200     200    200
users.get_user        other_account        401   403     403    200
users.update_user     own_account            -   200     200    200
users.update_user     other_account        401   403     403    200
users.set_access      own_account            -   403     403    403
users.set_access      other_account        401   403     403    200
users.delete_user     own_account            -   204     204    403
users.delete_user     other_account        401   403     403    204

posts.list_posts      nothing              200   200     200    200
posts.create_post     nothing              401   201     201    201
posts.get_post        own_draft              -   200     200    200
posts.get_post        other_draft          404   404     200    200
posts.get_post        other_post           200   200     200    200
posts.update_post     own_draft              -   200     200    200
posts.update_post     own_post               -   200     200    200
posts.update_post     other_draft          401   404     403    200
posts.update_post     other_post           401   403     403    200
posts.publish_post    own_draft              -   403     200    200
posts.publish_post    other_draft          401   404     200    200
posts.publish_post    other_post           401   403     200    200
posts.unpublish_post  own_post               -   403     200    200
posts.unpublish_post  other_draft          401   404     200    200
posts.unpublish_post  other_post           401   403     200    200
posts.delete_post     own_draft              -   204     204    204
posts.delete_post     own_post               -   204     204    204
posts.delete_post     other_draft          401   404     403    204
posts.delete_post     other_post           401   403     403    204

auth.me               nothing              401   200     200    200
auth.logout           nothing              401   204     204    204
auth.change_password  nothing              401   204     204    204
"""
HEADER, *ROWS = [line.split() for line in GRID.splitlines() if line]
CASES = [
    pytest.param(
        f"api.{endpoint}", about, role, status, id=f"{endpoint} {about} {role}"
    )
    for endpoint, about, *statuses in ROWS
    for role, status in zip(HEADER[2:], statuses, strict=True)
    if status != "-"
]
REFUSED = [case for case in CASES if case.values[3] in {"401", "403", "404"}]


@dataclass(frozen=True)
class Act:
    """Has somebody call an endpoint about something of theirs, or of others."""

    call: Caller
    add_user: AddUser
    add_post: AddPost
    log_in: LogIn

    def __call__(
        self, endpoint: str, about: str, role: str, **changes: Any
    ) -> TestResponse:
        """Return the answer that somebody of that role gets."""
        actor = None if role == "anonymous" else self.add_user(role=Role(role))
        headers = self.log_in(actor) if actor else NOBODY
        whose, _, what = about.partition("_")
        owner = actor if whose == "own" and actor else self.add_user()
        return self.call(endpoint, headers, key=self.key_of(what, owner), **changes)

    def key_of(self, what: str, owner: Person) -> int:
        """Return the key of what an owner has; that of nothing is any."""
        if what == "draft":
            return self.add_post(owner, published_at=None)
        if what == "post":
            return self.add_post(owner)
        return owner.id


@pytest.fixture
def act(call: Caller, add_user: AddUser, add_post: AddPost, log_in: LogIn) -> Act:
    """A function that has somebody call an endpoint."""
    return Act(call, add_user, add_post, log_in)


@pytest.mark.parametrize(("endpoint", "about", "role", "status"), CASES)
def test_every_role_may_do_what_the_grid_says(
    endpoint: str, about: str, role: str, status: str, act: Act
) -> None:
    assert act(endpoint, about, role).status_code == int(status)


@pytest.mark.parametrize(("endpoint", "about", "role", "status"), REFUSED)
def test_who_may_not_do_it_learns_nothing_of_what_is_wrong_with_their_input(
    endpoint: str, about: str, role: str, status: str, act: Act
) -> None:
    wrong = {"json": {"surprise": 1}, "query_string": {"surprise": 1}}
    response = act(endpoint, about, role, **wrong)

    assert response.status_code == int(status)
    assert error_of(response).details is None


def test_the_grid_has_every_endpoint_and_role(app: Flask) -> None:
    resources = ("api.users.", "api.posts.")
    endpoints = {name for name in app.view_functions if name.startswith(resources)}

    assert endpoints <= {f"api.{row[0]}" for row in ROWS}
    assert HEADER[2:] == ["anonymous", *Role]


def test_a_hidden_draft_is_as_one_that_there_is_not(
    act: Act, call: Caller, as_ann: Headers
) -> None:
    hidden = act("api.posts.get_post", "other_draft", "user")
    absent = call("api.posts.get_post", as_ann, key=2**31 - 1)

    assert hidden.status_code == absent.status_code == 404
    assert hidden.get_json() == absent.get_json()


def test_a_stranger_cannot_tell_which_accounts_there_are(
    act: Act, call: Caller, as_ann: Headers
) -> None:
    there = act("api.users.get_user", "other_account", "user")
    absent = call("api.users.get_user", as_ann, key=2**31 - 1)

    assert there.status_code == absent.status_code == 403
    assert error_of(there) == error_of(absent) == Error("Not allowed")
