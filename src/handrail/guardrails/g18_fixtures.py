"""# 18 Fixtures

## What

What tests need is made by fixtures, which a test names: an application, a client, a
user, a session. What a test changes is undone when it ends, commits included. So each
test passes alone, and with all others in any order.

## Why

A test that depends on another one fails for a reason that does not stand in it. Whoever
runs it alone sees it pass. Such failures come and go with the order of the tests, and
with the number of processes that share them, until nobody believes the suite.

Rows are the usual way in which tests meet. To make all tables anew for each test is
safe and slow. A transaction around the test costs a few milliseconds: on the
connection, outside of all sessions, and rolled back at the end.

## Wrong

A rollback at the end. The view has committed by then, and a commit leaves nothing to
roll back.

[mistakes/clean-slate/rolled_back_afterwards.py](chapters/12_testing/mistakes/clean-slate/rolled_back_afterwards.py)

A transaction that nobody works in: it is rolled back, and holds nothing.

[mistakes/clean-slate/unused_transaction.py](chapters/12_testing/mistakes/clean-slate/unused_transaction.py)

## Right

A commit is followed by a count, and the same test runs twice. If the first left its
row, the second finds it.

[tests/test_isolation.py::test_a_commit_does_not_outlast_its_test](solution/tests/test_isolation.py)

People and posts are made by functions, so a test says what matters for it and leaves
the rest to them.

[tests/conftest.py::add_user](solution/tests/conftest.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its session for tests rolls back after the services have committed, on one application
  for the whole run. Once its other faults were mended, 6 of its own 14 tests passed,
  and 8 failed on rows that earlier ones had left.

## How it is enforced

The application's tests of isolation run each with the run. Its suite passes shared by
two processes, which take the tests in another order each time.

## Ask yourself

- Does each test pass alone, and after all others in another order?
- What is left in the database after a view that commits?
- On which connection does the transaction lie that you roll back?

## References

- pytest, How to use fixtures:
  <https://docs.pytest.org/en/stable/how-to/fixtures.html>
- SQLAlchemy, Joining a Session into an External Transaction:
  <https://docs.sqlalchemy.org/en/20/orm/session_transaction.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Fixtures(Guardrail):
    """What a test needs is made for it, and undone after it."""

    id = "18"
    slug = "fixtures"
    title = "Fixtures"
    summary = "Fixtures make what a test needs, and undo what it has done."
    points_at = (
        Symbol("tests/conftest.py", "clean_slate"),
        Symbol("tests/conftest.py", "add_user"),
    )
