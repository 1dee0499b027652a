"""After the way back a post may have an author who does not exist."""

from types import ModuleType

import pytest
from alembic import op, util


def apply(patch: pytest.MonkeyPatch) -> None:
    load = util.load_python_file

    def load_broken(folder: str, name: str) -> ModuleType:
        module = load(folder, name)
        if name.endswith("normalize_emails.py"):
            downgrade = module.downgrade

            def downgrade_and_forget() -> None:
                downgrade()
                with op.batch_alter_table("posts") as table:
                    table.drop_constraint("fk_posts_author_id_users")

            patch.setattr(module, "downgrade", downgrade_and_forget)
        return module

    patch.setattr(util, "load_python_file", load_broken)
