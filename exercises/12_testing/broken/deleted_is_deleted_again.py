"""A deleted post cannot be read, and can be deleted again."""

import pytest
from changing import revive


def apply(patch: pytest.MonkeyPatch) -> None:
    revive(patch, "api.posts.delete_post")
