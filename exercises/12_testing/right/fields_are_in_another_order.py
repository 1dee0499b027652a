"""The fields of a post are in another order."""

from typing import Any

import pytest
from app.models import Post
from app.schemas.post import PostSchema
from marshmallow import Schema


def dump(self: PostSchema, post: Post, **options: Any) -> Any:
    shown: dict[str, Any] = Schema.dump(self, post, **options)
    return {name: shown[name] for name in sorted(shown, reverse=True)}


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostSchema, "dump", dump)
