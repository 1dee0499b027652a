"""The times of a post end with Z, which means the same as +00:00."""

from typing import Any

import pytest
from app.models import Post
from app.schemas.post import PostSchema
from marshmallow import Schema


def dump(self: PostSchema, post: Post, **options: Any) -> Any:
    shown: dict[str, Any] = Schema.dump(self, post, **options)
    return {name: with_z(value) for name, value in shown.items()}


def with_z(value: Any) -> Any:
    return value.replace("+00:00", "Z") if isinstance(value, str) else value


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostSchema, "dump", dump)
