import pytest

from app.models.mixins import utc_now
from tests.migrating import (
    ADD_POST,
    NORMALIZED,
    add_users,
    downgrade,
    read,
    run,
    upgrade,
    user,
)


@pytest.mark.usefixtures("migrated")
def test_who_was_there_before_has_confirmed_nothing() -> None:
    add_users(user(1, "ann@example.com"), user(2, "bob@example.com"))
    upgrade()

    rows = read("SELECT email, email_confirmed_at FROM users ORDER BY id")
    assert rows == [("ann@example.com", None), ("bob@example.com", None)]


@pytest.mark.usefixtures("migrated")
def test_the_rest_is_kept_both_ways() -> None:
    add_users(user(1, "ann@example.com"))
    upgrade(NORMALIZED)
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    before = read("SELECT * FROM users"), read("SELECT * FROM posts")
    upgrade()
    downgrade(NORMALIZED)

    assert (read("SELECT * FROM users"), read("SELECT * FROM posts")) == before
