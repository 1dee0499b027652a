from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

Do = Callable[..., None]
Rows = Callable[[str], list[tuple[Any, ...]]]
Schema = Callable[[str], dict[str, Any]]


@pytest.fixture
def and_back(upgrade: Do, downgrade: Do, statements: list[Any]) -> Callable[[], None]:
    """A function that runs the migration on what is there, and then undoes it."""

    def and_back() -> None:
        upgrade("normalize_emails")
        statements.clear()
        downgrade("create_the_tables")

    return and_back


@pytest.mark.usefixtures("statements")
def test_all_users_are_as_they_were(
    upgrade: Do, add_users: Do, and_back: Do, rows: Rows
) -> None:
    """After going up and back, each user is as before, the address as typed."""
    upgrade("create_the_tables")
    add_users("Ann@Example.COM", " bob@example.com")
    before = rows("SELECT * FROM users ORDER BY id")
    and_back()

    assert rows("SELECT * FROM users ORDER BY id") == before


@pytest.mark.usefixtures("statements")
def test_the_table_is_as_it_was(upgrade: Do, and_back: Do, schema: Schema) -> None:
    """After going up and back, the table has the columns and indexes of before."""
    upgrade("create_the_tables")
    before = schema("users")
    and_back()

    assert schema("users") == before


@pytest.mark.usefixtures("statements")
def test_an_address_is_unique_as_typed_again(
    upgrade: Do, add_users: Do, and_back: Do
) -> None:
    """After going back, the same address is refused, and another spelling is not."""
    upgrade("create_the_tables")
    add_users("Ann@Example.com")
    and_back()
    add_users("ann@example.com", first_id=2)

    with pytest.raises(IntegrityError):
        add_users("Ann@Example.com", first_id=3)


@pytest.mark.usefixtures("statements")
def test_a_deleted_user_does_not_count_after_going_back(
    upgrade: Do, add_users: Do, and_back: Do, rows: Rows
) -> None:
    """After going back, the address of a deleted user may still be used again.

    Such rows are there when the migration is undone, so it has to bear them, too.
    """
    upgrade("create_the_tables")
    add_users("ann@example.com", "ann@example.com", deleted=True)
    and_back()
    add_users("ann@example.com", first_id=3)

    assert rows("SELECT id FROM users ORDER BY id") == [(1,), (2,), (3,)]


@pytest.mark.usefixtures("statements")
def test_it_can_go_up_once_more(
    upgrade: Do, add_users: Do, and_back: Do, rows: Rows
) -> None:
    """After going back, the migration can run once more."""
    upgrade("create_the_tables")
    add_users("Ann@Example.com")
    and_back()
    upgrade("normalize_emails")

    assert rows("SELECT email_normalized FROM users") == [("ann@example.com",)]
