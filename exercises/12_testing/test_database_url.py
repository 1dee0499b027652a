import sqlite3
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FIRST = "tests/test_isolation.py::test_a_commit_does_not_outlast_its_test[first]"


@dataclass
class Watch:
    """A pytest plugin that stands in for a server, and notes what a run works on.

    Attributes:
        urls: The databases that runs worked on.
        made: How many databases were made on the server.
    """

    urls: list[str] = field(default_factory=list)
    made: int = 0

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any]
    ) -> Generator[None, object, object]:
        """Make databases in memory, and note the URL of the one that is used."""
        if fixturedef.argname == "new_database":
            vars(fixturedef)["func"] = lambda **_: self.make
        value = yield
        if fixturedef.argname == "database_url":
            self.urls.append(str(value))
        return value

    def make(self) -> str:
        """Make a database."""
        self.made += 1
        return "sqlite://"


@pytest.fixture
def development(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file with the database that somebody develops with."""
    file = tmp_path / "development.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file.as_posix()}")
    return file


def tables(file: Path) -> list[str]:
    """Return the names of the tables in a file of SQLite."""
    connection = sqlite3.connect(file)
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = [name for (name,) in found]
    connection.close()
    return names


def files() -> set[str]:
    """Return the files of the application, without those that Python makes."""
    every = {file.as_posix() for file in Path().rglob("*") if file.is_file()}
    return {name for name in every if "__pycache__" not in name}


@pytest.fixture(autouse=True)
def before() -> Iterator[set[str]]:
    """The files that were there before the test; those that it makes are deleted."""
    before = files()
    yield before
    for name in files() - before:
        Path(name).unlink()


def test_the_database_of_development_is_left_alone(run: Run, development: Path) -> None:
    """A run of the tests leaves the database that you develop with as it was."""
    connection = sqlite3.connect(development)
    connection.execute("CREATE TABLE notes (note TEXT)")
    connection.close()
    run(FIRST)
    tables_afterwards = tables(development)

    assert tables_afterwards == ["notes"]


def test_tests_find_no_rows_of_development(
    run_right: Run, development: Path, make_app: Callable[..., Any]
) -> None:
    """Tests pass whatever is in the database that you develop with."""
    from app.extensions import db
    from app.models import User

    app = make_app(SQLALCHEMY_DATABASE_URI=f"sqlite:///{development.as_posix()}")
    with app.app_context():
        db.create_all()
        db.session.add(User(email="me@example.com", password_hash="x"))
        db.session.commit()
        db.engine.dispose()
    your_fixture = run_right(FIRST)

    assert your_fixture == "passed"


def test_nothing_is_left_in_the_folder(run: Run, before: set[str]) -> None:
    """After a run, the folder of the application has the files that it had before."""
    run(FIRST)
    left = files() - before

    assert left == set()


def test_two_runs_do_not_meet(run: Run) -> None:
    """Two runs at a time, of two people or of two branches, have two databases."""
    watch = Watch()
    run(FIRST, watching=[watch])
    run(FIRST, watching=[watch])
    shared = {url for url in watch.urls if watch.urls.count(url) > 1}
    in_memory = {"sqlite://", "sqlite:///:memory:", "sqlite+pysqlite://"}

    assert len(watch.urls) == 2
    assert shared <= in_memory


def test_on_a_server_a_database_is_made_for_the_run(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a server is named, the run works on a new database, and not on that one."""
    monkeypatch.setenv("TEST_DATABASE_URL", "postgresql://me@127.0.0.1:9/mine")
    watch = Watch()
    run(FIRST, watching=[watch])

    assert watch.made == 1
    assert watch.urls == ["sqlite://"]
