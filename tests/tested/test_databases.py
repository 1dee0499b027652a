"""Whether two addresses lead to one database."""

import pytest

from handrail.tested.databases import is_for_tests, is_same
from handrail.tested.seen import Database

SERVER = Database("postgresql", "", 0, "shop")


def file(name: str) -> Database:
    return Database("sqlite", "", 0, name)


@pytest.mark.parametrize(
    ("used", "other"),
    [
        (SERVER, SERVER),
        (SERVER, Database("postgresql", "localhost", 5432, "shop")),
        (file("instance/app.db"), file("app.db")),
        (file("/data/app.db"), file("/data/app.db")),
    ],
)
def test_these_are_one(used: Database, other: Database) -> None:
    assert is_same(used, other)


@pytest.mark.parametrize(
    ("used", "other"),
    [
        (SERVER, Database("postgresql", "", 5433, "shop")),
        (SERVER, Database("postgresql", "db.example", 0, "shop")),
        (SERVER, Database("mysql", "", 0, "shop")),
        (file(""), file("")),
        (file("/tmp/run/app.db"), file("app.db")),
        (file("other.db"), file("app.db")),
    ],
)
def test_these_are_two(used: Database, other: Database) -> None:
    assert not is_same(used, other)


def test_a_name_may_say_that_it_is_for_tests() -> None:
    assert is_for_tests(Database("postgresql", "", 0, "shop_test"))
    assert not is_for_tests(file("/tests/app.db"))
