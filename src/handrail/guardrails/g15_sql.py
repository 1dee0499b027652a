"""# 15 SQL through the ORM

## What

Queries are put together out of models and columns, with `select`, `update` and
`delete`. Values are sent beside the statement, as its parameters. No text that came
from outside becomes a part of it: no value, no name of a column, no order.

## Why

A statement is a program for the database. Whoever can write into its text writes the
program. A name such as `O'Brien` breaks it by accident, and a name that is written for
the purpose reads the rows of others, or deletes them.

A parameter never becomes part of the program. The database gets the statement and the
values apart, and compares the values as they are, quotes and all.

There is a second reason, which shows every day. An expression knows which column of
which table it means. It follows an alias, has the type of its column, and fails at
the start where the name is wrong. Text in its place is read by the database alone.

## Wrong

The value is written by this application, so nothing can be injected. But the text names
the table `posts`, and an alias of it has another name.

[mistakes/excerpt/sql_as_text.py](chapters/06_models/mistakes/excerpt/sql_as_text.py)

With a value from outside the same habit is a hole. [The lesson of chapter
6](chapters/06_models/README.md) puts a name into the text of a query, which then finds
what it was to keep back. Sent beside the query, the same name finds nothing.

## Right

The words of a search are values. `autoescape` takes care of `%` and `_`, which are no
way into the statement, and which `LIKE` would take for any text and any character.

[app/services/post_lists.py::matches](solution/app/services/post_lists.py)

An order cannot be a parameter. So a client names a key, and what stands behind each
key is a column of ours. A key that is not there is refused.

[app/services/post_lists.py::SORTS](solution/app/services/post_lists.py)

SQL functions have their place too: `func` writes the call, and the column in it is a
column.

[app/models/post.py::Post.excerpt](solution/app/models/post.py)

`text` stays where SQL takes no values, such as the condition of an index.

[app/models/mixins.py::LIVING](solution/app/models/mixins.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It says that queries are sanitised by the ORM. The ORM cleans nothing. It sends
  values apart from the statement, and `text(f"...")` goes around that.
- It uses `Model.query`, `query.get` and `lazy="dynamic"`, which SQLAlchemy 2 calls
  legacy.
- It checks that an address is free, and then stores it. Two requests at once both find
  it free. On PostgreSQL, four of them gave one 201 and three 500s. The rule
  belongs into the database, and the refusal of the database into the service.
- It compares addresses as they were typed, so one person has two accounts.
- It lets `/users/99999999999999999999999` reach the database, which has no such
  number. The answer is a 500.

## How it is enforced

Tests search for quotes, `%` and `_`, and expect to find rows that have these
characters, and no others. They ask for lists in orders that there are, and in orders
that there are not. They count the statements of a list, which may not grow with it.
The rules of the tables are tried on the tables themselves, on SQLite and on PostgreSQL.

## Ask yourself

- Is there a statement in which a text from outside becomes a part of the text, be it a
  name or an order?
- What would happen to your query if a table got an alias?
- When would you learn that a column's name is wrong: at the start, or at the first
  request?

## References

- SQLAlchemy, Using SELECT Statements:
  <https://docs.sqlalchemy.org/en/21/tutorial/data_select.html>
- SQLAlchemy, `text()`, on parameters:
  <https://docs.sqlalchemy.org/en/21/core/sqlelement.html#sqlalchemy.sql.expression.text>
- OWASP, SQL Injection Prevention Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Sql(Guardrail):
    """Queries are put together out of columns; values are sent beside them."""

    id = "15"
    slug = "sql"
    title = "SQL through the ORM"
    summary = (
        "Queries are put together out of columns, and values are sent beside them."
    )
    points_at = (
        Symbol("app/services/post_lists.py", "matches"),
        Symbol("app/services/post_lists.py", "SORTS"),
        Symbol("app/models/post.py", "Post.excerpt"),
    )
