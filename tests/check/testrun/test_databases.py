"""Which databases a run used, and which its configuration names."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sqlalchemy as sa
from checking import write_files

from handrail.check.testrun.current import Current
from handrail.check.testrun.databases import Databases, database_of, read_url
from handrail.tested.seen import Configured, Database

Named = list[tuple[str, int]]
CONFIG = """
    class Config:
        SQLALCHEMY_DATABASE_URI = "postgresql://me:secret@db.example/shop"

    class TestingConfig:
        SQLALCHEMY_DATABASE_URI = "sqlite:///test.db"

    class Broken:
        SQLALCHEMY_DATABASE_URI = "no address"

    class Late:
        SQLALCHEMY_DATABASE_URI = None
    """


@pytest.fixture
def named() -> Named:
    return []


@pytest.fixture
def databases(tmp_path: Path, named: Named) -> Iterator[Databases]:
    root = tmp_path.resolve()
    databases = Databases(Current(root), lambda host, port: named.append((host, port)))
    databases.start()
    yield databases
    databases.stop()


def test_a_connection_tells_its_database_once(
    databases: Databases, tmp_path: Path
) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path.resolve() / 'app.db'}")
    for _ in range(2):
        with engine.connect():
            pass
    engine.dispose()
    assert databases.used == {Database("sqlite", "", 0, "app.db")}


def test_a_server_is_told_to_those_who_watch_sockets(
    databases: Databases, named: Named
) -> None:
    class Connection:
        engine: Any = type("E", (), {"url": sa.make_url("mysql://db.example:3307/x")})

    databases.connected(Connection())
    databases.connected(Connection())
    assert named == [("db.example", 3307)]


@pytest.mark.parametrize(
    ("url", "database"),
    [
        ("sqlite://", Database("sqlite", "", 0, "")),
        ("sqlite:///:memory:", Database("sqlite", "", 0, "")),
        ("sqlite:///file:x?mode=memory&uri=true", Database("sqlite", "", 0, "")),
        ("sqlite:////data/app.db", Database("sqlite", "", 0, "/data/app.db")),
        ("postgresql:///shop", Database("postgresql", "", 0, "shop")),
        ("postgresql:///a?host=/run", Database("postgresql", "", 0, "a")),
        ("postgresql+psycopg://h:1/a", Database("postgresql", "h", 1, "a")),
    ],
)
def test_an_address_leads_to_a_database(
    url: str, database: Database, tmp_path: Path
) -> None:
    assert database_of(sa.make_url(url), tmp_path) == database


def test_what_is_no_address_leads_nowhere(tmp_path: Path) -> None:
    assert read_url("no address", tmp_path) is None


def test_classes_of_settings_are_read_but_for_those_for_tests(
    databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"settings.py": CONFIG})
    module = ModuleType("settings_of_shop")
    module.__file__ = str(tmp_path.resolve() / "settings.py")
    monkeypatch.setitem(sys.modules, "settings_of_shop", module)
    code = compile((tmp_path / "settings.py").read_text(), module.__file__, "exec")
    exec(code, vars(module))
    shop = Database("postgresql", "db.example", 0, "shop")
    assert list(databases.configured()) == [
        Configured("Config", "settings.py", 1, shop)
    ]


def test_files_of_variables_are_read_but_for_those_for_tests(
    databases: Databases, tmp_path: Path
) -> None:
    text = "A=1\nDATABASE_URL=sqlite:///app.db\nTEST_DATABASE_URL=sqlite:///t.db\n"
    (tmp_path / ".env").write_text(text)
    (tmp_path / ".flaskenv").write_text("DATABASE_URL=\nDATABASE_URI=nonsense\n")
    app = Database("sqlite", "", 0, "app.db")
    assert list(databases.configured()) == [Configured("DATABASE_URL", ".env", 2, app)]
