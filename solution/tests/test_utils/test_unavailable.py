import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response
from sqlalchemy import Connection, create_engine, event, text
from werkzeug.test import TestResponse

from app import create_app
from app.config import database_uri
from app.extensions import db
from tests.errors import Error, error_of

NewApp = Callable[[str], Flask]

POSTS, LOGIN = "/api/v1/posts", "/api/v1/auth/login"
NOBODY = {"email": "ann@example.com", "password": "correct horse"}
NO_SERVER = "postgresql+psycopg://ann@127.0.0.1:1/shop"
CUT = text("SELECT pg_terminate_backend(:pid)")


@pytest.fixture
def on() -> Iterator[NewApp]:
    """A function that makes an application on a database, which may be any."""
    apps: list[Flask] = []

    def make(url: str) -> Flask:
        settings = {"SQLALCHEMY_DATABASE_URI": url, "PROPAGATE_EXCEPTIONS": False}
        apps.append(create_app("testing", settings))
        return apps[-1]

    yield make
    for app in apps:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture(scope="module")
def postgresql(new_tables: Callable[[], str]) -> str:
    """A database with tables on a server."""
    return new_tables()


def cut(connection: Connection) -> None:
    """End the connection from the server's side."""
    driver: Any = connection.connection.driver_connection
    server = create_engine(connection.engine.url, isolation_level="AUTOCOMMIT")
    with server.connect() as other:
        other.execute(CUT, {"pid": driver.info.backend_pid})
    server.dispose()


@contextmanager
def cutting(app: Flask, *, times: int) -> Iterator[None]:
    """Cut the application's connection as it asks for posts, so many times."""
    left = [True] * times

    def cut_some(connection: Connection, _c: object, statement: str, *_: Any) -> None:
        if "FROM posts" in statement and left and left.pop():
            cut(connection)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", cut_some)
    yield
    event.remove(engine, "before_cursor_execute", cut_some)
    assert not left


def assert_told_to_come_back(response: TestResponse) -> None:
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"


def test_a_program_is_told_to_come_back(on: NewApp) -> None:
    response = on(NO_SERVER).test_client().get(POSTS)

    assert_told_to_come_back(response)
    assert error_of(response) == Error("Service Unavailable")


def test_a_person_is_told_to_come_back(on: NewApp) -> None:
    app = on(NO_SERVER)
    app.add_url_rule("/page", "page", lambda: str(db.session.scalar(text("SELECT 1"))))
    response = app.test_client().get("/page")

    assert_told_to_come_back(response)
    assert response.mimetype == "text/html"


def test_the_log_has_one_line_and_no_traceback(
    on: NewApp, caplog: pytest.LogCaptureFixture
) -> None:
    on(NO_SERVER).test_client().get(POSTS)
    warnings = [r for r in caplog.records if r.levelno >= logging.WARNING]

    [record] = warnings
    assert record.getMessage().startswith("The database is not available: ")
    assert "\n" not in record.getMessage()
    assert record.exc_info is None


def test_a_turn_of_sqlite_that_does_not_come_is_no_mistake(
    on: NewApp, tmp_path: Path
) -> None:
    app = on(f"sqlite:///{tmp_path / 'app.db'}?timeout=0")
    with app.app_context():
        db.create_all()
        other = db.engine.connect()
    with other, other.begin():
        response = app.test_client().post(LOGIN, json=NOBODY)

    assert_told_to_come_back(response)


def test_a_table_that_is_not_there_is_a_mistake(on: NewApp) -> None:
    response = on("sqlite://").test_client().get(POSTS)

    assert response.status_code == 500
    assert "Retry-After" not in response.headers


def test_a_wrong_statement_is_a_mistake(
    on: NewApp, new_database: Callable[[], str]
) -> None:
    empty = database_uri(new_database()) or ""
    response = on(empty).test_client().get(POSTS)

    assert response.status_code == 500


@pytest.mark.parametrize("limit", ["statement_timeout", "lock_timeout"])
def test_a_lock_that_another_holds_is_not_waited_for_long(
    on: NewApp, postgresql: str, limit: str
) -> None:
    client = on(f"{postgresql}?options=-c%20{limit}%3D50ms").test_client()
    engine = create_engine(postgresql)
    with engine.begin() as other:
        other.execute(text("LOCK TABLE users, posts"))
        answers = [client.get(POSTS), client.post(LOGIN, json=NOBODY)]
    engine.dispose()

    for response in answers:
        assert_told_to_come_back(response)


def test_a_thread_that_gets_no_connection_says_so(
    on: NewApp, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = on(postgresql)
    with app.app_context():
        monkeypatch.setattr(db.engine.pool, "_timeout", 0)
        taken = [db.engine.connect() for _ in range(8)]
    response = app.test_client().get(POSTS)
    for connection in taken:
        connection.close()

    assert_told_to_come_back(response)


def test_a_read_whose_connection_is_cut_is_answered(
    on: NewApp, postgresql: str
) -> None:
    app = on(postgresql)
    with cutting(app, times=1):
        response = app.test_client().get(POSTS)

    assert response.status_code == 200


def test_a_read_that_is_cut_each_time_is_not_tried_for_ever(
    on: NewApp, postgresql: str
) -> None:
    app = on(postgresql)
    with cutting(app, times=2):
        response = app.test_client().get(POSTS)

    assert_told_to_come_back(response)


def test_what_the_second_try_refuses_is_refused(on: NewApp, postgresql: str) -> None:
    app = on(postgresql)
    with cutting(app, times=1):
        response = app.test_client().get(f"{POSTS}/7")

    assert response.status_code == 404


def test_an_answer_needs_its_connection_no_more(on: NewApp, postgresql: str) -> None:
    app = on(postgresql)

    @app.after_request
    def cut_late(response: Response) -> Response:
        cut(db.session.connection())
        return response

    first, second = (app.test_client().get(POSTS) for _ in range(2))

    assert first.status_code == second.status_code == 200
