from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exceptions import ForbiddenError, UnauthorizedError
from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.services.policy import (
    ALLOWED,
    Action,
    Relation,
    allows,
    may_read,
    require,
    stays_published,
)
from app.services.post_lists import posts_for

# Own and other: whose account or post it is. A dash: there is no such case.
GRID = """
                  user         editor       admin
                  own   other  own   other  own   other
    LIST_USERS    -     no     -     no     -     yes
    CREATE_USER   -     no     -     no     -     yes
    READ_USER     yes   no     yes   no     yes   yes
    EDIT_USER     yes   no     yes   no     yes   yes
    DELETE_USER   yes   no     yes   no     no    yes
    SET_ACCESS    no    no     no    no     no    yes
    CREATE_POST   -     yes    -     yes    -     yes
    READ_DRAFT    yes   no     yes   yes    yes   yes
    EDIT_POST     yes   no     yes   no     yes   yes
    PUBLISH_POST  no    no     yes   yes    yes   yes
    DELETE_POST   yes   no     yes   no     yes   yes
"""
ROWS = [line.split() for line in GRID.splitlines()[3:]]
COLUMNS = [(role, relation) for role in Role for relation in Relation]
OWN_ID, OTHER_ID = 1, 2

CASES = [
    (role, Action[name], relation, cell)
    for name, *cells in ROWS
    for (role, relation), cell in zip(COLUMNS, cells, strict=True)
    if cell != "-"
]


def actor(role: Role) -> User:
    return User(id=OWN_ID, role=role, is_active=True)


def owner_id(relation: Relation) -> int:
    return OWN_ID if relation is Relation.SELF else OTHER_ID


def test_the_grid_has_every_action() -> None:
    assert [name for name, *_ in ROWS] == [action.name for action in Action]


def test_the_policy_has_the_cases_of_the_grid() -> None:
    assert set(ALLOWED) == {(action, relation) for _, action, relation, _ in CASES}


@pytest.mark.parametrize(("role", "action", "relation", "answer"), CASES)
def test_the_policy_says_what_the_grid_says(
    role: Role, action: Action, relation: Relation, answer: str
) -> None:
    assert answer in {"yes", "no"}
    assert allows(actor(role), action, owner_id(relation)) is (answer == "yes")


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("owner", [None, OTHER_ID])
def test_nobody_may_do_anything(action: Action, owner: int | None) -> None:
    assert allows(None, action, owner) is False
    with pytest.raises(UnauthorizedError):
        require(None, action, owner)


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("relation", list(Relation))
@pytest.mark.parametrize("gone", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_who_may_not_log_in_may_do_nothing(
    action: Action, relation: Relation, gone: dict[str, Any]
) -> None:
    admin = User(id=OWN_ID, role=Role.ADMIN, **{"is_active": True, **gone})

    assert allows(admin, action, owner_id(relation)) is False
    with pytest.raises(ForbiddenError):
        require(admin, action, owner_id(relation))


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("relation", list(Relation))
def test_a_post_stays_published_if_who_changes_it_may_publish(
    role: Role, relation: Relation
) -> None:
    published = Post(author_id=owner_id(relation), published_at=utc_now())
    draft = Post(author_id=owner_id(relation))

    assert stays_published(actor(role), published) is (role is not Role.USER)
    assert stays_published(actor(role), draft) is False
    assert stays_published(None, published) is False


@pytest.mark.parametrize("role", list(Role))
def test_what_is_nobodys_yet_is_not_ones_own(role: Role) -> None:
    assert allows(actor(role), Action.CREATE_USER) is (role is Role.ADMIN)
    assert allows(actor(role), Action.CREATE_POST) is True


def test_who_may_is_let_pass() -> None:
    admin = actor(Role.ADMIN)

    assert require(admin, Action.DELETE_USER, OTHER_ID) is admin


def test_who_may_not_is_refused() -> None:
    with pytest.raises(ForbiddenError):
        require(actor(Role.ADMIN), Action.DELETE_USER, OWN_ID)


@pytest.mark.parametrize(
    ("role", "readable"),
    [
        (None, {"own post", "other post"}),
        (Role.USER, {"own post", "own draft", "other post"}),
        (Role.EDITOR, {"own post", "own draft", "other post", "other draft"}),
        (Role.ADMIN, {"own post", "own draft", "other post", "other draft"}),
    ],
)
def test_the_database_and_the_policy_agree_on_who_may_read(
    session: Session,
    new_user: Callable[..., User],
    new_post: Callable[..., Post],
    role: Role | None,
    readable: set[str],
) -> None:
    own, other = new_user("own", role or Role.USER), new_user("other", Role.ADMIN)
    for author, name in [(own, "own"), (other, "other")]:
        new_post(author, f"{name} draft")
        new_post(author, f"{name} post", published_at=utc_now())
    reader = None if role is None else own
    found = session.scalars(*posts_for(reader, "id", {}))
    posts = session.scalars(select(Post))

    assert {post.title for post in found} == readable
    assert {post.title for post in posts if may_read(reader, post)} == readable
