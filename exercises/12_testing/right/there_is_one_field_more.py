"""A post has one field more: how many words it has."""

from typing import Any

import pytest
from app.models import Post
from app.schemas.post import PostSchema
from marshmallow import Schema


def dump(self: PostSchema, post: Post, **options: Any) -> Any:
    shown: dict[str, Any] = Schema.dump(self, post, **options)
    return shown | {"words": len(post.body.split())}


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostSchema, "dump", dump)
