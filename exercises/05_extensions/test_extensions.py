from collections.abc import Callable
from typing import Any

from flask import Flask, has_app_context
from flask_jwt_extended import create_access_token

MakeApp = Callable[..., Flask]
IN_MEMORY = {"SQLALCHEMY_DATABASE_URI": "sqlite://"}
SERVER = {"SQLALCHEMY_DATABASE_URI": "postgresql+psycopg://ann@db.example/shop"}


def test_the_database_is_that_of_the_file(make_app: MakeApp) -> None:
    """The application is bound to the `db` of `app/extensions.py`, which all import.

    An object that is made in the factory is known to the factory alone.
    """
    from app.extensions import db

    app = make_app()

    assert app.extensions["sqlalchemy"] is db


def test_each_application_has_its_own_database(make_app: MakeApp) -> None:
    """A second application gets a database of its own, and the first one keeps its."""
    from app.extensions import db

    first, second = make_app(**IN_MEMORY), make_app(**IN_MEMORY)
    engines = []
    for app in (first, second):
        with app.app_context():
            engines.append(db.engine)

    assert engines[0] is not engines[1]


def test_no_context_stays_open(make_app: MakeApp) -> None:
    """When the factory is done, no application context is open.

    One that stays open hides every forgotten context in tests, and the next
    application runs inside of it.
    """
    make_app()

    assert not has_app_context()


def test_the_pool_is_settled_before_it_is_made(make_app: MakeApp) -> None:
    """On PostgreSQL the application's pool has the size that `POOL` says.

    `db.init_app` makes the pool, from the settings of that moment.
    """
    from app.extensions import db
    from app.utils.database import POOL

    app = make_app(**SERVER)
    with app.app_context():
        pool: Any = db.engine.pool

    assert pool.size() == POOL["pool_size"]


def test_connections_of_sqlite_check_foreign_keys(make_app: MakeApp) -> None:
    """A connection to SQLite checks foreign keys: `prepare_database` sees to that."""
    from app.extensions import db

    app = make_app(**IN_MEMORY)
    with app.app_context(), db.engine.connect() as connection:
        checks = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()

    assert checks == 1


def test_migrations_know_the_database(make_app: MakeApp) -> None:
    """`flask db` asks the application for its `Migrate`, and that one for `db`."""
    from app.extensions import db

    app = make_app()
    known = app.extensions["migrate"].db

    assert known is db


def test_schemas_are_bound(make_app: MakeApp) -> None:
    """Flask-Marshmallow is bound to the application."""
    from app.extensions import ma

    assert make_app().extensions.get("flask-marshmallow") is ma


def test_a_token_can_be_made(make_app: MakeApp) -> None:
    """Flask-JWT-Extended is bound: inside of an application a token can be made."""
    with make_app().app_context():
        token = create_access_token("ann")

    assert token


def test_a_message_can_be_sent(make_app: MakeApp) -> None:
    """Flask-Mail is bound: the application can send a message. In tests none leaves."""
    from app.extensions import mail

    with make_app().app_context(), mail.record_messages() as sent:
        mail.send_message("Hello", recipients=["ann@example.com"], body="Hello, Ann.")

    assert len(sent) == 1


def test_answers_can_be_kept(make_app: MakeApp) -> None:
    """Flask-Caching is bound: what is put into the cache comes out of it."""
    from app.extensions import cache

    with make_app(CACHE_TYPE="SimpleCache").app_context():
        cache.set("title", "Dune")
        found = cache.get("title")

    assert found == "Dune"


def test_a_route_can_have_a_limit(make_app: MakeApp) -> None:
    """Flask-Limiter is bound: a route with a limit refuses the request above it."""
    from app.extensions import limiter

    app = make_app(RATELIMIT_ENABLED=True)
    app.add_url_rule("/once", view_func=limiter.limit("1/hour")(lambda: "first"))
    client = app.test_client()
    statuses = [client.get("/once").status_code for _ in range(2)]

    assert statuses == [200, 429]
