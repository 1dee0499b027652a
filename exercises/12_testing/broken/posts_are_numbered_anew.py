"""After the migration the posts have other ids."""

import pytest
from alembic import op
from changing import do_after


def apply(patch: pytest.MonkeyPatch) -> None:
    do_after(patch, "upgrade", lambda: op.execute("UPDATE posts SET id = id + 100"))
