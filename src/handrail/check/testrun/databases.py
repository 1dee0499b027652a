"""Watches which databases SQLAlchemy connects to, and reads which others there are."""

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dotenv import dotenv_values

from handrail.check.testrun.current import Current
from handrail.tested.seen import Configured, Database

SETTING = "SQLALCHEMY_DATABASE_URI"
ENDS = ("DATABASE_URL", "DATABASE_URI")
FILES = (".env", ".flaskenv")
MEMORY = ":memory:"
Named = Callable[[str, int], None]


class Databases:
    """The databases of a run.

    Attributes:
        used: Those that were connected to.
    """

    def __init__(self, current: Current, named: Named) -> None:
        self.current, self.named = current, named
        self.used: set[Database] = set()
        self.known: set[Any] = set()
        self.undo: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Have SQLAlchemy tell of each connection, once it is loaded."""
        sqlalchemy: Any = sys.modules["sqlalchemy"]
        target = (sqlalchemy.engine.Engine, "engine_connect", self.connected)
        sqlalchemy.event.listen(*target)
        self.undo = lambda: sqlalchemy.event.remove(*target)

    def connected(self, connection: Any, *_: Any) -> None:
        """Note the database of a connection, and its server for the sockets."""
        url = connection.engine.url
        if url in self.known:
            return
        self.known.add(url)
        database = database_of(url, self.current.root)
        self.used.add(database)
        if database.host:
            self.named(database.host, database.port)

    def stop(self) -> None:
        """Watch no more."""
        self.undo()

    def configured(self) -> Iterator[Configured]:
        """Yield the databases that the configuration names for something else."""
        yield from self.of_classes()
        for name in FILES:
            yield from of_file(self.current.root, name)

    def of_classes(self) -> Iterator[Configured]:
        """Yield those that classes of settings name, but for classes for tests."""
        for path, module in self.current.places.modules():
            if self.current.is_of_tests(path):
                continue
            for name, value in list(vars(module).items()):
                text = vars(value).get(SETTING) if inspect.isclass(value) else None
                is_own = getattr(value, "__module__", "") == module.__name__
                if isinstance(text, str) and is_own and "test" not in name.lower():
                    database = read_url(text, self.current.root)
                    line = self.current.places.of(value)[1]
                    if database:
                        yield Configured(name, path, line, database)


def of_file(root: Path, name: str) -> Iterator[Configured]:
    """Yield the databases that a file of variables names, but for those for tests."""
    file = root / name
    if not file.is_file():
        return
    lines = file.read_text("utf-8", "replace").splitlines()
    values: Mapping[str, str | None] = dotenv_values(file, interpolate=False)
    for key, value in values.items():
        if key.endswith(ENDS) and "TEST" not in key and value:
            database = read_url(value, root)
            line = next((n for n, t in enumerate(lines, 1) if key in t), 0)
            if database:
                yield Configured(key, name, line, database)


def read_url(text: str, root: Path) -> Database | None:
    """Return the database that an address leads to; None where it is no address."""
    sqlalchemy: Any = sys.modules.get("sqlalchemy")
    try:
        return database_of(sqlalchemy.make_url(text), root) if sqlalchemy else None
    except Exception:  # noqa: BLE001 (whatever stands there: SQLAlchemy's own errors)
        return None


def database_of(url: Any, root: Path) -> Database:
    """Return the database that an address of SQLAlchemy leads to."""
    kind = {"postgres": "postgresql"}.get(url.get_backend_name())
    kind = kind or url.get_backend_name()
    name = url.database or ""
    if kind == "sqlite":
        is_in_memory = not name or MEMORY in name or url.query.get("mode") == "memory"
        return Database(kind, "", 0, "" if is_in_memory else below(name, root))
    host = url.host or str(url.query.get("host", ""))
    return Database(kind, "" if host.startswith("/") else host, url.port or 0, name)


def below(name: str, root: Path) -> str:
    """Return the path of a file of SQLite: below the project, where it is there."""
    path = Path(name.removeprefix("file:").partition("?")[0])
    is_inside = path.is_absolute() and path.is_relative_to(root)
    return path.relative_to(root).as_posix() if is_inside else path.as_posix()
