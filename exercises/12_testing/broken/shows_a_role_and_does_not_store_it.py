"""The answer shows the new role, and the account keeps the old one."""

import pytest
from changing import forget_to_commit


def apply(patch: pytest.MonkeyPatch) -> None:
    forget_to_commit(patch, "api.users.set_access")
