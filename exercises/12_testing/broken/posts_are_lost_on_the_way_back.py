"""The way back of the migration loses all posts."""

import pytest
from alembic import op
from changing import do_after


def apply(patch: pytest.MonkeyPatch) -> None:
    do_after(patch, "downgrade", lambda: op.execute("DELETE FROM posts"))
