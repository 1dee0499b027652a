"""The times of a post end with Z, which means the same as +00:00."""

from typing import Any

import pytest
from changing import change_entries


def change(post: dict[str, Any]) -> dict[str, Any]:
    return {name: with_z(value) for name, value in post.items()}


def with_z(value: Any) -> Any:
    return value.replace("+00:00", "Z") if isinstance(value, str) else value


def apply(patch: pytest.MonkeyPatch) -> None:
    change_entries(patch, "body", change)
