"""Races of those who change one post."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.exceptions import NotFoundError
from app.models import Post, Role, User
from app.services.policy import Action
from app.services.post_service import PostService, StalePostError
from tests.test_services.racing import LOCK, Act, count, race, store, store_user


@pytest.fixture
def ann(engine: Engine) -> int:
    """The id of a user."""
    return store_user(engine, "ann")


@pytest.fixture
def editor(engine: Engine) -> int:
    """The id of an editor."""
    return store_user(engine, "ed", role=Role.EDITOR)


@pytest.fixture
def draft(engine: Engine, ann: int) -> int:
    """The id of a draft by Ann."""
    return store(engine, Post(author_id=ann, title="Spring", body="It rained."))


def acting(actor_id: int, act: Callable[..., Any], *arguments: Any) -> Act:
    """Return what a user does to a post."""

    def run(session: Session) -> None:
        act(PostService(session), session.get_one(User, actor_id), *arguments)

    return run


def test_what_is_published_is_what_the_editor_has_read(
    engine: Engine, ann: int, editor: int, draft: int
) -> None:
    with Session(engine) as session:
        seen = session.get_one(Post, draft).updated_at
    change = acting(ann, PostService.update, draft, {"title": "Autumn"})
    publish = acting(editor, PostService.publish, draft, seen)
    changed, published = race(engine, LOCK, change, publish)

    assert changed is None
    assert published in (None, StalePostError)
    assert count(engine, Post.published_at.is_not(None)) == 0


def test_of_two_who_delete_a_post_one_finds_none(
    engine: Engine, ann: int, draft: int
) -> None:
    delete = acting(ann, PostService.delete, draft)
    outcomes = race(engine, LOCK, delete, delete)

    assert set(outcomes) == {None, NotFoundError}


def test_a_post_that_two_publish_has_one_time(
    engine: Engine, editor: int, draft: int
) -> None:
    times = []

    def publish(session: Session) -> None:
        post = PostService(session).publish(session.get_one(User, editor), draft)
        times.append(post.published_at)

    race(engine, LOCK, publish, publish)

    assert len(set(times)) == 1


def test_of_two_who_change_a_post_that_they_have_read_one_sees_the_other(
    engine: Engine, ann: int, draft: int
) -> None:
    def retitle(session: Session) -> None:
        posts, actor = PostService(session), session.get_one(User, ann)
        seen = posts.get(actor, draft)
        posts.lock_for(actor, Action.EDIT_POST, draft)
        if seen.title != "Spring":
            raise StalePostError
        posts.update(actor, draft, {"title": "Summer"})

    assert set(race(engine, LOCK, retitle, retitle)) == {None, StalePostError}
