"""What is published: who may change it, and what an editor has read before."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.services.post_service import PostChanges, PostService, StalePostError
from tests.test_services.rows import stored

NewUser = Callable[..., User]
NewPost = Callable[..., Post]


@pytest.fixture
def editor(new_user: NewUser) -> User:
    """Somebody who may publish."""
    return new_user("ed", Role.EDITOR)


def test_a_change_by_its_author_makes_a_draft_of_a_published_post(
    session: Session, posts: PostService, ann: User, new_post: NewPost
) -> None:
    post = new_post(ann, published_at=utc_now())
    posts.update(ann, post.id, {"title": "Autumn"})

    assert stored(session, post).title == "Autumn"
    assert post.is_draft


@pytest.mark.parametrize("changes", [{}, {"title": "Spring"}])
def test_no_change_leaves_it_published(
    session: Session,
    posts: PostService,
    ann: User,
    new_post: NewPost,
    changes: PostChanges,
) -> None:
    post = new_post(ann, published_at=utc_now())
    posts.update(ann, post.id, changes)

    assert not stored(session, post).is_draft


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMIN])
def test_who_may_publish_changes_their_published_posts(
    session: Session,
    posts: PostService,
    new_user: NewUser,
    new_post: NewPost,
    role: Role,
) -> None:
    before = utc_now()
    author = new_user("eve", role)
    post = new_post(author, published_at=before)
    posts.update(author, post.id, {"title": "Autumn"})

    assert stored(session, post).title == "Autumn"
    assert post.published_at == before


def test_an_admin_changes_a_published_post_of_another(
    session: Session, posts: PostService, admin: User, ann: User, new_post: NewPost
) -> None:
    post = new_post(ann, published_at=utc_now())
    posts.update(admin, post.id, {"title": "Autumn"})

    assert stored(session, post).title == "Autumn"
    assert not post.is_draft


def test_a_change_does_not_publish(
    session: Session, posts: PostService, editor: User, new_post: NewPost
) -> None:
    post = new_post(editor)
    posts.update(editor, post.id, {"title": "Autumn"})

    assert stored(session, post).is_draft


def test_an_editor_publishes_what_they_have_read(
    session: Session, posts: PostService, editor: User, ann: User, new_post: NewPost
) -> None:
    post = new_post(ann)
    posts.publish(editor, post.id, post.updated_at)

    assert not stored(session, post).is_draft


def test_an_editor_does_not_publish_what_was_changed_since(
    session: Session, posts: PostService, editor: User, ann: User, new_post: NewPost
) -> None:
    post = new_post(ann)
    seen = post.updated_at
    posts.update(ann, post.id, {"title": "Autumn"})

    with pytest.raises(StalePostError) as caught:
        posts.publish(editor, post.id, seen)
    assert caught.value.status_code == 409
    assert caught.value.message == "The post was changed since you have read it"
    assert stored(session, post).is_draft
