from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from app.exceptions import ForbiddenError, NotFoundError, UnauthorizedError
from app.models import Post, User
from app.models.mixins import utc_now
from app.services.token_service import TokenService
from app.services.user_service import UserService
from tests.test_services.rows import stored

NewPost = Callable[..., Post]

PASSWORD = "correct horse"
NO_ID = 2**31 - 1


def test_a_user_who_leaves_takes_posts_and_logins_along(
    session: Session,
    users: UserService,
    tokens: TokenService,
    ann: User,
    new_post: NewPost,
) -> None:
    posts = [new_post(ann), new_post(ann, published_at=utc_now())]
    login = tokens.start(ann)
    before = utc_now()
    users.delete(ann, ann.id)
    deleted_at = stored(session, ann).deleted_at

    assert deleted_at is not None
    assert before <= deleted_at <= utc_now()
    assert [stored(session, post).deleted_at for post in posts] == [deleted_at] * 2
    assert stored(session, login).revoked_at is not None


def test_what_is_not_the_users_stays(
    session: Session,
    users: UserService,
    tokens: TokenService,
    admin: User,
    new_post: NewPost,
) -> None:
    post, login = new_post(admin), tokens.start(admin)
    ann = users.register("ann@example.com", PASSWORD)
    users.delete(admin, ann.id)

    assert not stored(session, post).is_deleted
    assert stored(session, login).revoked_at is None
    assert not stored(session, admin).is_deleted


def test_a_post_that_was_deleted_before_keeps_its_time(
    session: Session, users: UserService, ann: User, new_post: NewPost
) -> None:
    post = new_post(ann, deleted_at=utc_now())
    before = stored(session, post).deleted_at
    users.delete(ann, ann.id)

    assert stored(session, post).deleted_at == before


def test_who_has_left_may_come_back(users: UserService, ann: User) -> None:
    users.delete(ann, ann.id)

    assert users.register("ann@example.com", PASSWORD).id != ann.id


def test_nobody_else_deletes_an_account_and_admins_do_not_leave(
    session: Session, users: UserService, ann: User, admin: User
) -> None:
    for actor in (ann, admin):
        with pytest.raises(ForbiddenError):
            users.delete(actor, admin.id)
    with pytest.raises(UnauthorizedError):
        users.delete(None, ann.id)
    assert not stored(session, admin).is_deleted
    assert not stored(session, ann).is_deleted


@pytest.mark.parametrize("act", ["get", "update", "set_access", "delete"])
@pytest.mark.parametrize("ever", [True, False])
def test_who_is_gone_is_not_found(
    users: UserService, ann: User, admin: User, act: str, ever: bool
) -> None:
    users.delete(admin, ann.id)
    user_id = ann.id if ever else NO_ID
    changes: list[object] = [{}] if act in {"update", "set_access"} else []

    with pytest.raises(NotFoundError, match=r"\AThere is no such user\Z"):
        getattr(users, act)(admin, user_id, *changes)


def test_who_is_there_is_found_whoever_asks(users: UserService, ann: User) -> None:
    assert users.find(ann.id) is ann
