"""HR212: tests that ran on another environment's database."""

from watched import weighed

from handrail.tested.seen import Configured, Database


def file(name: str) -> Database:
    return Database("sqlite", "", 0, name)


CONFIGURED = (Configured("Development", "app/config.py", 12, file("app.db")),)


def test_the_database_of_another_class_is_found() -> None:
    found = weighed("HR212", used=(file("instance/app.db"),), configured=CONFIGURED)
    assert found == [
        (
            "error",
            "app/config.py",
            12,
            "Tests have used app.db, the database of Development.",
        )
    ]


def test_a_database_of_its_own_is_clean() -> None:
    for name in ("", "instance/own.db", "/tmp/run/app.db"):
        assert not weighed("HR212", used=(file(name),), configured=CONFIGURED)


def test_one_that_says_it_is_for_tests_is_clean() -> None:
    named = (Configured("Development", "app/config.py", 12, file("test.db")),)
    assert not weighed("HR212", used=(file("test.db"),), configured=named)
