"""The migration loses all posts."""

from types import ModuleType

import pytest
from alembic import op, util


def apply(patch: pytest.MonkeyPatch) -> None:
    load = util.load_python_file

    def load_broken(folder: str, name: str) -> ModuleType:
        module = load(folder, name)
        if name.endswith("normalize_emails.py"):
            upgrade = module.upgrade

            def upgrade_and_lose() -> None:
                upgrade()
                op.execute("DELETE FROM posts")

            patch.setattr(module, "upgrade", upgrade_and_lose)
        return module

    patch.setattr(util, "load_python_file", load_broken)
