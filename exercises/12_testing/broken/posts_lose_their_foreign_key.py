"""After the way back a post may have an author who does not exist."""

import pytest
from alembic import op
from changing import do_after


def forget() -> None:
    with op.batch_alter_table("posts") as table:
        table.drop_constraint("fk_posts_author_id_users")


def apply(patch: pytest.MonkeyPatch) -> None:
    do_after(patch, "downgrade", forget)
