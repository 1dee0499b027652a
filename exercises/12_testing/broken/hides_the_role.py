"""An account does not show its role any more."""

from typing import Any

import pytest
from changing import change_entries


def change(account: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in account.items() if name != "role"}


def apply(patch: pytest.MonkeyPatch) -> None:
    change_entries(patch, "email", change)
