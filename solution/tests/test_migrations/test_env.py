import logging
import multiprocessing
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask

from app.models.mixins import utc_now
from tests.migrating import (
    ADD_POST,
    MIGRATIONS,
    TABLES,
    add_users,
    read,
    run,
    upgrade,
    upgrade_at_once,
    user,
)

BROKEN_MIGRATION = """
from alembic import op

revision = "broken"
down_revision = "3b5c9d27e1a4"


def upgrade():
    op.execute("DELETE FROM users")
"""
SLOW_MIGRATION = """
from alembic import op

revision = "slow"
down_revision = "3b5c9d27e1a4"


def upgrade():
    op.execute(
        "CREATE TABLE limits AS SELECT current_setting('statement_timeout'),"
        " current_setting('lock_timeout') AS lock,"
        " current_setting('idle_in_transaction_session_timeout') AS idle"
    )
"""


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_a_migration_that_leaves_orphans_is_undone(
    versions: Path, caplog: pytest.LogCaptureFixture
) -> None:
    add_users(user(1, "ann@example.com"))
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    (versions / "broken.py").write_text(BROKEN_MIGRATION)

    with pytest.raises(SystemExit):
        upgrade()

    assert "posts to users" in caplog.text
    assert read("SELECT id FROM users") == [(1,)]
    assert read("SELECT version_num FROM alembic_version") == [(TABLES,)]


def test_of_two_upgrades_at_once_one_waits(database: str) -> None:
    processes = multiprocessing.get_context("spawn")
    start, meeting = processes.Barrier(2), processes.Barrier(2, timeout=0.5)
    arguments = (database, start, meeting)
    pair = [processes.Process(target=upgrade_at_once, args=arguments) for _ in range(2)]
    for process in pair:
        process.start()
    for process in pair:
        process.join()

    assert [process.exitcode for process in pair] == [0, 0]


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_a_migration_has_time(versions: Path) -> None:
    (versions / "slow.py").write_text(SLOW_MIGRATION)
    upgrade()

    assert read("SELECT * FROM limits") == [("0", "10s", "0")]
    assert read("SHOW statement_timeout") == [("10s",)]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_foreign_keys_are_checked_again_afterwards() -> None:
    upgrade()
    after_changes = read("PRAGMA foreign_keys")
    flask_migrate.check(directory=str(MIGRATIONS))
    after_a_look = read("PRAGMA foreign_keys")

    assert after_changes == after_a_look == [(1,)]


@pytest.mark.usefixtures("migrated")
def test_no_file_is_written_where_there_is_nothing_to_do(versions: Path) -> None:
    upgrade()
    before = sorted(versions.glob("*.py"))
    flask_migrate.migrate(directory=str(MIGRATIONS))

    assert sorted(versions.glob("*.py")) == before


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_an_empty_migration_is_written_for_who_asks_for_one(versions: Path) -> None:
    flask_migrate.revision(directory=str(MIGRATIONS), message="Fill something in")

    assert len(list(versions.glob("*_fill_something_in.py"))) == 1


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_a_written_migration_needs_nothing_of_the_application(versions: Path) -> None:
    for file in versions.glob("*.py"):
        file.unlink()
    flask_migrate.migrate(directory=str(MIGRATIONS), message="All at once")
    [written] = versions.glob("*_all_at_once.py")

    assert "app." not in written.read_text()
    upgrade()
    flask_migrate.check(directory=str(MIGRATIONS))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("migrated")
def test_without_a_database_it_says_why_it_does_not_run(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(SystemExit):
        flask_migrate.upgrade(directory=str(MIGRATIONS), sql=True)

    assert "leave --sql out" in caplog.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_logging_of_the_application_stays(migrated: Flask) -> None:
    before = (list(migrated.logger.handlers), list(logging.root.handlers))
    upgrade()

    assert not migrated.logger.disabled
    assert (migrated.logger.handlers, logging.root.handlers) == before
