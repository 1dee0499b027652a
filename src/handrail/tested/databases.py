"""Whether two addresses lead to one database."""

from pathlib import PurePath

from handrail.tested.seen import Database

USUAL = {"mysql": 3306, "mariadb": 3306, "postgresql": 5432, "mssql": 1433}
HERE = frozenset({"", "localhost", "127.0.0.1", "::1"})
SQLITE = "sqlite"


def is_same(used: Database, other: Database) -> bool:
    """Tell whether a database that was used is another one's; in memory none is."""
    if not used.name or not other.name or used.kind != other.kind:
        return False
    if used.kind == SQLITE:
        return is_same_file(PurePath(used.name), PurePath(other.name))
    return (home(used), used.name) == (home(other), other.name)


def home(database: Database) -> tuple[str, int]:
    """Return the server that a database is on."""
    host = "" if database.host in HERE else database.host
    return host, database.port or USUAL.get(database.kind, 0)


def is_same_file(used: PurePath, other: PurePath) -> bool:
    """Tell whether two paths lead to one file.

    A file of the project has its path below it. Which of its folders another path
    begins in, only Flask knows.
    """
    if used.is_absolute() or other.is_absolute():
        return used == other
    return used.parts[-len(other.parts) :] == other.parts


def is_for_tests(database: Database) -> bool:
    """Tell whether a database says by its name that it is for tests."""
    return "test" in PurePath(database.name).name.lower()
