import pytest
from sqlalchemy.exc import IntegrityError

from app.models.mixins import utc_now
from tests.migrating import (
    ADD_POST,
    ADD_USER,
    TABLES,
    add_users,
    downgrade,
    read,
    run,
    schema,
    upgrade,
    user,
)


@pytest.mark.usefixtures("migrated")
def test_addresses_are_normalised_in_every_batch() -> None:
    add_users(*(user(n, f"Ann{n}@Example.COM") for n in range(1, 2502)))
    upgrade()

    rows = read("SELECT email, email_normalized FROM users ORDER BY id")
    assert rows == [
        (f"Ann{n}@Example.COM", f"ann{n}@example.com") for n in range(1, 2502)
    ]


@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(1, "ann@example.com"))
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    upgrade()
    there = read("SELECT id, author_id FROM posts")
    downgrade(TABLES)
    back = read("SELECT id, author_id FROM posts")

    assert there == back == [(1, 1)]
    with pytest.raises(IntegrityError):
        run(ADD_POST, {"id": 2, "author_id": 7, "now": utc_now()})


@pytest.mark.usefixtures("migrated")
def test_addresses_are_as_they_were_after_going_back() -> None:
    add_users(user(1, "Ann@Example.COM"))
    before = read("SELECT * FROM users")
    upgrade()
    downgrade(TABLES)

    assert read("SELECT * FROM users") == before
    with pytest.raises(IntegrityError):
        run(ADD_USER, user(2, "Ann@Example.COM"))


@pytest.mark.usefixtures("migrated")
def test_two_users_of_one_address_stop_it_and_nothing_has_changed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    gone = user(4, "Ann@example.com", deleted_at=utc_now())
    two = [user(3, "ann@example.com"), user(5, "ANN@example.com")]
    add_users(*two, gone, user(8, "bob@example.com"))

    with pytest.raises(SystemExit):
        upgrade()

    assert "ids: 3, 5" in caplog.text
    assert read("SELECT version_num FROM alembic_version") == [(TABLES,)]
    columns = [column["name"] for column in schema().get_columns("users")]
    assert "email_normalized" not in columns


@pytest.mark.usefixtures("migrated")
def test_a_deleted_user_of_the_same_address_does_not_stop_it() -> None:
    gone = user(5, "ANN@example.com", deleted_at=utc_now())
    add_users(user(3, "ann@example.com"), gone)
    upgrade()

    rows = read("SELECT email_normalized FROM users")
    assert rows == [("ann@example.com",)] * 2
