from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.exceptions import ForbiddenError, NotFoundError, UnauthorizedError
from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.services.post_service import PostChanges, PostService
from tests.test_services.rows import stored

NewUser = Callable[..., User]
NewPost = Callable[..., Post]

ACTS = ["update", "publish", "unpublish", "delete"]
NO_ID = 2**31 - 1


@pytest.fixture
def draft(ann: User, new_post: NewPost) -> Post:
    """A draft by Ann."""
    return new_post(ann)


@pytest.fixture
def published(ann: User, new_post: NewPost) -> Post:
    """A post by Ann that all may read."""
    return new_post(ann, published_at=utc_now())


def call(posts: PostService, act: str, actor: User | None, post_id: int) -> Any:
    """Do something to a post; an update gives it another title."""
    changes = [{"title": "Autumn"}] if act == "update" else []
    return getattr(posts, act)(actor, post_id, *changes)


def test_a_post_begins_as_a_draft_by_its_author(
    session: Session, posts: PostService, ann: User
) -> None:
    post = stored(session, posts.create(ann, "Spring", "It rained."))

    assert (post.title, post.body, post.author_id) == ("Spring", "It rained.", ann.id)
    assert post.is_draft
    assert posts.get(ann, post.id).author is ann


def test_nobody_writes_without_a_login(posts: PostService) -> None:
    with pytest.raises(UnauthorizedError):
        posts.create(None, "Spring", "It rained.")


@pytest.mark.parametrize("act", ["get", *ACTS])
@pytest.mark.parametrize("role", [None, Role.USER])
def test_who_may_not_read_a_draft_does_not_learn_of_it(
    posts: PostService, new_user: NewUser, draft: Post, role: Role | None, act: str
) -> None:
    stranger = None if role is None else new_user("eve", role)

    for post_id in (draft.id, NO_ID):
        with pytest.raises(NotFoundError, match=r"\AThere is no such post\Z"):
            call(posts, act, stranger, post_id)


@pytest.mark.parametrize("act", ACTS)
def test_others_read_a_published_post_and_leave_it_as_it_is(
    session: Session, posts: PostService, new_user: NewUser, published: Post, act: str
) -> None:
    stranger, before = new_user("eve"), published.published_at

    assert posts.get(None, published.id) is posts.get(stranger, published.id)
    with pytest.raises(UnauthorizedError):
        call(posts, act, None, published.id)
    with pytest.raises(ForbiddenError):
        call(posts, act, stranger, published.id)
    assert stored(session, published).title == "Spring"
    assert (published.published_at, published.deleted_at) == (before, None)


@pytest.mark.parametrize("act", ["update", "delete"])
def test_an_editor_reads_the_drafts_of_others_and_does_not_change_them(
    session: Session, posts: PostService, new_user: NewUser, draft: Post, act: str
) -> None:
    editor = new_user("eve", Role.EDITOR)

    assert posts.get(editor, draft.id) is draft
    with pytest.raises(ForbiddenError):
        call(posts, act, editor, draft.id)
    assert stored(session, draft).title == "Spring"
    assert not draft.is_deleted


@pytest.mark.parametrize("act", ["publish", "unpublish"])
def test_an_author_does_not_publish(
    session: Session, posts: PostService, ann: User, draft: Post, act: str
) -> None:
    with pytest.raises(ForbiddenError):
        call(posts, act, ann, draft.id)
    assert stored(session, draft).is_draft


def test_a_post_is_deleted_by_its_author(
    session: Session, posts: PostService, ann: User, published: Post
) -> None:
    before = utc_now()
    posts.delete(ann, published.id)
    deleted_at = stored(session, published).deleted_at

    assert deleted_at is not None
    assert before <= deleted_at <= utc_now()


@pytest.mark.parametrize("act", ["get", *ACTS])
def test_a_deleted_post_is_gone_for_all(
    posts: PostService, admin: User, ann: User, published: Post, act: str
) -> None:
    posts.delete(ann, published.id)

    for actor in (None, ann, admin):
        with pytest.raises(NotFoundError):
            call(posts, act, actor, published.id)


def test_what_is_changed_changes_and_the_rest_stays(
    session: Session, posts: PostService, ann: User, draft: Post
) -> None:
    posts.update(ann, draft.id, {"title": "Autumn"})

    assert stored(session, draft).title == "Autumn"
    assert (draft.body, draft.published_at) == ("It rained.", None)


def test_both_parts_change_at_once(
    session: Session, posts: PostService, ann: User, draft: Post
) -> None:
    changes: PostChanges = {"title": "Autumn", "body": "It snowed."}
    post = stored(session, posts.update(ann, draft.id, changes))

    assert (post.title, post.body) == ("Autumn", "It snowed.")


def test_an_admin_changes_the_posts_of_others(
    session: Session, posts: PostService, admin: User, draft: Post
) -> None:
    posts.update(admin, draft.id, {"title": "Autumn"})
    assert stored(session, draft).title == "Autumn"

    posts.delete(admin, draft.id)
    assert stored(session, draft).is_deleted


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMIN])
def test_who_publishes_a_post_shows_it_and_may_take_it_back(
    session: Session, posts: PostService, new_user: NewUser, draft: Post, role: Role
) -> None:
    editor = new_user("eve", role)
    before = utc_now()
    posts.publish(editor, draft.id)
    published_at = stored(session, draft).published_at
    posts.unpublish(editor, draft.id)

    assert published_at is not None
    assert before <= published_at <= utc_now()
    assert stored(session, draft).published_at is None


def test_to_publish_twice_changes_nothing(
    session: Session, posts: PostService, admin: User, published: Post
) -> None:
    before = published.published_at
    posts.publish(admin, published.id)

    assert stored(session, published).published_at == before


def test_to_take_a_draft_back_changes_nothing(
    session: Session, posts: PostService, admin: User, draft: Post
) -> None:
    posts.unpublish(admin, draft.id)

    assert stored(session, draft).is_draft


@pytest.mark.parametrize("act", ["update", "publish", "unpublish"])
def test_what_comes_back_has_its_author(
    session: Session, posts: PostService, admin: User, draft: Post, act: str
) -> None:
    admin_id, draft_id = admin.id, draft.id
    session.expunge_all()
    post = call(posts, act, session.get(User, admin_id), draft_id)

    assert post.author.email == "ann@example.com"
