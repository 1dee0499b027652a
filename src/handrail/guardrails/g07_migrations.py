"""# 07 Migrations

## What

Tables change by migrations alone: files beside the code, in one order, each with a way
forward and a way back. The rows that are there are part of what a migration is about.
It does all that it says or nothing, and never runs twice at once.

## Why

The code of a release is exchanged in a second, and the old one comes back as quickly.
A table with a million rows is neither made anew nor brought back that way. What is done
to it by hand is done once, on one database, and nobody can say what it was.

A migration that was tried on an empty table has not been tried. A column that may not
be empty, an index that is to be unique, a NOT NULL that comes before the rows are
filled: each of them works until there is a row.

Migrations are kept for years and run again on every new database. So a file of them
imports nothing of the application. The models say what the tables are today; the file
says what they were on its day.

## Wrong

A model of the application, and its rows one by one. The model asks for columns that
the table has not got yet.

[mistakes/fill/application_model.py](chapters/07_migrations/mistakes/fill/application_model.py)

A way back that does nothing. Alembic notes that the migration is undone.

[mistakes/downgrade/nothing.py](chapters/07_migrations/mistakes/downgrade/nothing.py)

The condition of an index for one kind of database. The others make the index without
it, and `flask db check` finds no difference.

[mistakes/unique-index/sqlite_only.py](chapters/07_migrations/mistakes/unique-index/sqlite_only.py)

A setting of SQLite in a transaction, where it is ignored. The migration then deletes
the rows that refer to the table that it builds anew.

[mistakes/foreign-keys/in_a_transaction.py](chapters/07_migrations/mistakes/foreign-keys/in_a_transaction.py)

## Right

First the column, then its values, and only then that it has to have one:

[migrations/versions/2026_11_22_normalize_emails.py::upgrade](solution/migrations/versions/2026_11_22_normalize_emails.py)

The values are computed in Python, the same on every database, and written in batches:

[migrations/versions/2026_11_22_normalize_emails.py::fill](solution/migrations/versions/2026_11_22_normalize_emails.py)

What runs the migrations sees to the transaction, to the turn, and to what SQLite needs:

[migrations/env.py::run_migrations](solution/migrations/env.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It says to use Flask-Migrate, and names three commands: `init`, `migrate`, `upgrade`.
  Of rows, of a way back, of two servers that start at once it says nothing.
- The `env.py` that `flask db init` writes calls `db.get_engine()`, which is deprecated.
  Where warnings are errors, no migration runs.
- It makes `SQLAlchemy()` without a naming convention, so most constraints have no
  names. SQLite cannot alter those, and on PostgreSQL the database chooses the names.
- It has PostgreSQL as its only default, and so nothing of what SQLite needs: batches,
  and foreign keys that are off while a table is built anew.

## How it is enforced

Tests migrate a database of each kind, with rows in it: SQLite always, PostgreSQL where
`TEST_DATABASE_URL` names a server. They compare the rows before and after, up and down.
They make the tables by the migrations and by the models, and compare what the database
says of them to the letter: columns, indexes with their conditions, CHECKs, members of
an Enum. `flask db check` compares less. Each migration is undone, and what is left has
to be what was there before it. Two processes upgrade one database at once, and both
have to end well. A migration that fails, or leaves rows that refer to nothing, has to
leave no trace.

## Ask yourself

- Have you tried the migration on tables with rows in them, the awkward ones too?
- Does the way back restore what was there, or does it only say so?
- What does your migration import, and will that still be the same in a year?

## References

- Flask-Migrate: <https://flask-migrate.readthedocs.io/en/latest/>
- Alembic, Operation Reference:
  <https://alembic.sqlalchemy.org/en/latest/ops.html>
- Alembic, Running "Batch" Migrations for SQLite and Other Databases:
  <https://alembic.sqlalchemy.org/en/latest/batch.html>
- Alembic, What does Autogenerate Detect (and what does it not detect?):
  <https://alembic.sqlalchemy.org/en/latest/autogenerate.html>
- SQLite, PRAGMA foreign_keys:
  <https://www.sqlite.org/pragma.html#pragma_foreign_keys>
- PostgreSQL, Advisory Locks:
  <https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Migrations(Guardrail):
    """Tables change by migrations, which keep the rows that are there."""

    id = "07"
    slug = "migrations"
    title = "Migrations"
    summary = "Tables change by migrations, which keep the rows that are there."
    points_at = (
        Symbol("migrations/env.py", "run_migrations"),
        Symbol("migrations/versions/2026_11_22_normalize_emails.py", "upgrade"),
        Symbol("migrations/versions/2026_11_22_normalize_emails.py", "downgrade"),
    )
