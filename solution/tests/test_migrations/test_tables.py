import flask_migrate
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.models.mixins import utc_now
from tests.migrating import (
    ADD_POST,
    MIGRATIONS,
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
def test_the_migrations_make_what_the_models_say() -> None:
    upgrade()

    flask_migrate.check(directory=str(MIGRATIONS))


@pytest.mark.usefixtures("migrated")
def test_a_difference_to_the_models_is_found() -> None:
    upgrade(TABLES)

    with pytest.raises(SystemExit):
        flask_migrate.check(directory=str(MIGRATIONS))


@pytest.mark.usefixtures("migrated")
def test_the_role_is_checked_after_every_way_there() -> None:
    add_users(user(1, "ann@example.com"))
    upgrade()
    downgrade(TABLES)
    upgrade()

    with pytest.raises(IntegrityError, match="ck_users_role"):
        run(text("UPDATE users SET role = 'root'"), {})


@pytest.mark.usefixtures("migrated")
def test_nothing_is_left_after_going_all_the_way_back() -> None:
    add_users(user(1, "ann@example.com"))
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    upgrade()
    downgrade()

    assert schema().get_table_names() == ["alembic_version"]
    assert read("SELECT * FROM alembic_version") == []
