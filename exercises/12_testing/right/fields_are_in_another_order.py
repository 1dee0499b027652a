"""The fields of a post are in another order."""

from typing import Any

import pytest
from changing import change_entries


def change(post: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(post.items(), reverse=True))


def apply(patch: pytest.MonkeyPatch) -> None:
    change_entries(patch, "body", change)
