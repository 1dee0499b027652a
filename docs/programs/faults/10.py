"""A rollback undoes what was not committed. What a view commits stays for all tests."""

import contextlib
import io

import pytest
from people import guided
from trying import tried


def guide() -> str:
    """Commit in one test, roll back after it, and count in the next."""
    made = guided()
    with made.app.app_context():
        return tried("db.session.rollback()", "User.query.count()", **vars(made))


def solution() -> str:
    """Run the tests that look for what another one left."""
    with contextlib.redirect_stdout(io.StringIO()) as screen:
        pytest.main(["-q", "-pno:cacheprovider", "tests/test_isolation.py"])
    last = screen.getvalue().strip().splitlines()[-1].partition(" in ")[0]
    return f"$ pytest -q tests/test_isolation.py\n{last}"
