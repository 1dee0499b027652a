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

The rows are compared with each other. In a database that has lost all of them, both
sides are empty, and equal.

[mistakes/lasting-data/there_and_back_alike.py](chapters/12_testing/mistakes/lasting-data/there_and_back_alike.py)

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

The settings for tests do not read `DATABASE_URL`. A test of a migration gets an empty
database of each kind that there is, and puts in the rows that it asks for afterwards.

## Ask yourself

- Which database would be emptied if the test run took the wrong variable?
- Can two runs work at the same time on one server?
- Would your test notice that a table is empty?

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
