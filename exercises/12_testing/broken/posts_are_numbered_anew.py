"""After the migration the posts have other ids."""

from types import ModuleType

import pytest
from alembic import op, util


def apply(patch: pytest.MonkeyPatch) -> None:
    load = util.load_python_file

    def load_broken(folder: str, name: str) -> ModuleType:
        module = load(folder, name)
        if name.endswith("normalize_emails.py"):
            upgrade = module.upgrade

            def upgrade_and_number() -> None:
                upgrade()
                op.execute("UPDATE posts SET id = id + 100")

            patch.setattr(module, "upgrade", upgrade_and_number)
        return module

    patch.setattr(util, "load_python_file", load_broken)
