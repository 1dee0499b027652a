"""A new post is published, and not a draft."""

from typing import Any

import pytest
from app.models.mixins import utc_now
from changing import store_otherwise


def values() -> dict[str, Any]:
    return {"published_at": utc_now()}


def apply(patch: pytest.MonkeyPatch) -> None:
    store_otherwise(patch, values)
