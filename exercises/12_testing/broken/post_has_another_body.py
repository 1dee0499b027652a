"""The body of a new post is its title."""

from typing import Any

import pytest
from app.models import Post
from changing import store_otherwise


def values() -> dict[str, Any]:
    return {"body": Post.title}


def apply(patch: pytest.MonkeyPatch) -> None:
    store_otherwise(patch, values)
