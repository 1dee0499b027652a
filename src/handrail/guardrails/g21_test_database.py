"""# 21 Test database

## What

Tests work on a database that is theirs. It has another variable than that of
development, is made for the run, and is gone after it. Without a server it is SQLite in
memory.

## Why

Tests make tables, fill them and empty them. On the database that somebody develops
with, that is a morning's work lost; on a copy of production, it is worse. One wrong
variable is enough, so the variable of development is one that tests do not read.

Two runs at once on one database fail in ways that nobody can repeat: two people at one
server, two branches in CI, two processes of one suite.

## Wrong

The database of development is taken where there is one.

[mistakes/test-database/database_of_development.py](chapters/12_testing/mistakes/test-database/database_of_development.py)

The database that is named is taken as it is. Two runs share it.

[mistakes/test-database/database_that_is_named.py](chapters/12_testing/mistakes/test-database/database_that_is_named.py)

## Right

On a server, each run makes a database with a name that nobody else has, and drops it.

[tests/conftest.py::new_database](solution/tests/conftest.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its test database is on PostgreSQL by default, so without a server no test runs, not
  even the first one.
- It has one name for everybody.

## How it is enforced

The settings for tests do not read `DATABASE_URL`. The tests of this guardrail's
exercise set that variable to a file with a row in it, run tests of the application, and
look at the file.

## References

- Flask-SQLAlchemy, Configuration:
  <https://flask-sqlalchemy.readthedocs.io/en/stable/config/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class TestDatabase(Guardrail):
    """Tests have a database of their own."""

    id = "21"
    slug = "test-database"
    title = "Test database"
    summary = "Tests work on a database of their own, made for the run."
    points_at = (
        Symbol("tests/conftest.py", "database_url"),
        Symbol("tests/conftest.py", "new_database"),
    )
