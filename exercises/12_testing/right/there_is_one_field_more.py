"""A post has one field more: how many words it has."""

from typing import Any

import pytest
from changing import change_entries


def change(post: dict[str, Any]) -> dict[str, Any]:
    return post | {"words": len(post["body"].split())}


def apply(patch: pytest.MonkeyPatch) -> None:
    change_entries(patch, "body", change)
