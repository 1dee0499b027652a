from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

ADA = {"email": "ada@example.com", "role": "admin"}
GRACE = {"email": "grace@example.com", "role": "user"}
POST = {
    "author": "ada@example.com",
    "title": "Spring",
    "body": "It rained.",
    "published": True,
}
DEMO: dict[str, Any] = {"users": [ADA, GRACE], "posts": [POST]}
BROKEN_POST = {"users": [ADA, GRACE], "posts": [POST, {"title": "No author"}]}
BROKEN_USER = {"users": [ADA, {**GRACE, "role": "queen"}], "posts": [POST]}
Seed = Callable[[dict[str, Any]], list[str]]
Read = Callable[[], list[str]]


@pytest.fixture
def seed(app: Flask) -> Seed:
    """A function that calls `seed` as the command does, in a context of its own."""
    from app.commands import seed

    def call(demo: dict[str, Any]) -> list[str]:
        with app.app_context():
            return seed(demo)

    return call


def test_users_and_posts_are_stored(seed: Seed, emails: Read, titles: Read) -> None:
    """After the call, another process finds the users and their posts."""
    seed(DEMO)
    found = emails(), titles()

    assert found == (["ada@example.com", "grace@example.com"], ["Spring"])


def test_a_line_comes_back_for_each_new_user(seed: Seed) -> None:
    """The lines are those of `seed_user`, one for each user who is new."""
    lines = seed(DEMO)
    users = [ADA["email"], GRACE["email"]]
    are_told = [email in line for email, line in zip(users, lines, strict=False)]

    assert len(lines) == 2
    assert are_told == [True, True]


def test_to_seed_again_changes_nothing(seed: Seed, emails: Read, titles: Read) -> None:
    """A second call adds nothing, and tells no password."""
    seed(DEMO)
    before = emails(), titles()
    lines = list(seed(DEMO))

    assert (emails(), titles()) == before
    assert lines == []


def test_what_is_missing_is_added(seed: Seed, emails: Read) -> None:
    """If one user is there, the other one is added, and one line comes back."""
    seed({"users": [ADA], "posts": []})
    lines = seed(DEMO)
    found = emails()

    assert found == ["ada@example.com", "grace@example.com"]
    assert len(lines) == 1


@pytest.mark.parametrize("demo", [BROKEN_POST, BROKEN_USER], ids=["post", "user"])
def test_all_or_nothing(
    seed: Seed, emails: Read, titles: Read, demo: dict[str, Any]
) -> None:
    """If one entry is wrong, nothing at all is stored, and whoever seeds hears of it.

    A half-filled database looks like a full one to the next developer.
    """
    with pytest.raises((TypeError, ValueError)):
        seed(demo)
    found = emails(), titles()

    assert found == ([], [])


def test_the_passwords_are_told_after_the_commit(
    seed: Seed, capsys: pytest.CaptureFixture[str]
) -> None:
    """`seed` prints nothing: nobody is told of a user who was not stored."""
    seed(DEMO)
    printed = capsys.readouterr().out

    assert "password" not in printed
