import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, event

Do = Callable[..., None]
Rows = Callable[[str], list[tuple[Any, ...]]]

MANY = [f"Ann{number}@Example.COM" for number in range(1, 1202)]


@pytest.fixture
def with_users(
    upgrade: Do, add_users: Do, execute: Do, statements: list[Any]
) -> Callable[..., None]:
    """A function that adds users, and then the column, which is empty for all."""

    def with_users(*emails: str, **more: Any) -> None:
        upgrade("create_the_tables")
        execute("DROP INDEX uq_users_email_living")
        add_users(*emails, **more)
        execute("ALTER TABLE users ADD COLUMN email_normalized VARCHAR(508)")
        statements.clear()

    return with_users


@pytest.fixture
def held(engine: Engine) -> Iterator[list[int]]:
    """How many users were read before each UPDATE, since the one before it."""
    counts = [0]

    def count(_cursor: object, row: Any) -> Any:
        counts[-1] += 1
        return row

    def connect(driver: sqlite3.Connection, *_more: object) -> None:
        driver.row_factory = count

    def note(_connection: object, _cursor: object, sql: str, *_more: object) -> None:
        if sql.lstrip().upper().startswith("UPDATE"):
            counts.append(0)

    event.listen(engine, "checkout", connect)
    event.listen(engine, "before_cursor_execute", note)
    yield counts
    event.remove(engine, "checkout", connect)
    event.remove(engine, "before_cursor_execute", note)


def test_every_user_has_the_address_in_one_form(
    with_users: Do, call: Do, rows: Rows
) -> None:
    """Every one of 1,201 users has the normalised form of their address."""
    with_users(*MANY)
    call("normalize_emails", "fill")
    wrong = rows(
        "SELECT email, email_normalized FROM users WHERE email_normalized IS NULL"
        " OR email_normalized <> lower(email)"
    )

    assert wrong == []


@pytest.mark.usefixtures("statements")
@pytest.mark.parametrize(
    ("email", "form"),
    [
        (" Ann@Example.com\n", "ann@example.com"),
        ("\tÄNNE@EXAMPLE.COM", "änne@example.com"),
        ("ΣΟΦΙΑ@example.gr", "σοφια@example.gr"),
    ],
)
def test_the_form_is_that_of_normalize(
    with_users: Do, call: Do, rows: Rows, email: str, form: str
) -> None:
    """The form is what `normalize` makes of an address, whatever its letters.

    The application compares by the same form, and it computes that in Python.
    """
    with_users(email)
    call("normalize_emails", "fill")

    assert rows("SELECT email, email_normalized FROM users") == [(email, form)]


@pytest.mark.usefixtures("statements")
def test_deleted_users_have_it_too(with_users: Do, call: Do, rows: Rows) -> None:
    """Deleted users are filled in too: the column may not be empty for any row."""
    with_users("Ann@example.com", deleted=True)
    call("normalize_emails", "fill")

    assert rows("SELECT email_normalized FROM users") == [("ann@example.com",)]


def test_it_sends_far_fewer_statements_than_there_are_users(
    with_users: Do, call: Do, statements: list[Any]
) -> None:
    """For 1,201 users it sends no more than 120 statements.

    Each one is a way to the database and back, and what was changed stays locked
    meanwhile.
    """
    with_users(*MANY)
    call("normalize_emails", "fill")
    sent = len(statements)

    assert sent <= 120


def test_it_holds_no_more_than_a_batch(
    with_users: Do, call: Do, held: list[int]
) -> None:
    """Never are more than 1,000 users read before the next UPDATE is sent.

    What was read and not yet written is held in memory. A table may have more rows
    than fit.
    """
    with_users(*MANY)
    held[:] = [0]
    call("normalize_emails", "fill")
    most = max(held)

    assert most <= 1000


def test_nothing_else_changes(with_users: Do, call: Do, rows: Rows) -> None:
    """The migration leaves all other columns as they are, `updated_at` among them."""
    with_users("Ann@Example.com", "bob@example.com")
    before = rows("SELECT id, email, role, updated_at, deleted_at FROM users")
    call("normalize_emails", "fill")

    assert rows("SELECT id, email, role, updated_at, deleted_at FROM users") == before


@pytest.mark.usefixtures("without_models")
def test_it_needs_no_model(with_users: Do, call: Do, rows: Rows) -> None:
    """It still runs when the models and their types have other names.

    It runs on the table as it is at this revision. The models are those of today.
    """
    with_users("Ann@Example.com")
    call("normalize_emails", "fill")

    assert rows("SELECT email_normalized FROM users") == [("ann@example.com",)]
