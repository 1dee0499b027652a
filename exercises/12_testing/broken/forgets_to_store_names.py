"""A user's new names are sent to the database, are shown, and are never committed."""

import pytest
from changing import forget_to_commit


def apply(patch: pytest.MonkeyPatch) -> None:
    forget_to_commit(patch, "api.users.update_user")
