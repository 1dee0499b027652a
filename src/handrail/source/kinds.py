"""What a file is for, by its path."""

import re
from enum import Enum

TESTS = re.compile(
    r"(^|/)(tests?|testing)(/|\.py$)|(^|/)(test_[^/]*|[^/]*_tests?|conftest)\.py$"
)
MIGRATIONS = re.compile(r"(^|/)(migrations|alembic)/")
COMMANDS = re.compile(
    r"(^|/)(commands?|cli|scripts?|tools|bin|docs?|examples?|tasks)/"
    r"|(^|/)(commands?|cli|manage|manager|fake[^/]*|seeds?|seeder|init_db|"
    r"init_app|create_db|populate[^/]*|fabfile|tasks|setup|noxfile|dev_?server)\.py$"
)


class Kind(Enum):
    """What a file is for."""

    APPLICATION = "application"
    TESTS = "tests"
    MIGRATIONS = "migrations"
    COMMANDS = "commands"


def kind_of(path: str) -> Kind:
    """Return what a file is for."""
    if TESTS.search(path):
        return Kind.TESTS
    if MIGRATIONS.search(path):
        return Kind.MIGRATIONS
    return Kind.COMMANDS if COMMANDS.search(path) else Kind.APPLICATION
