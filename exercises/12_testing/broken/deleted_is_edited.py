"""A deleted post cannot be read, and can be changed all the same."""

import pytest
from changing import revive


def apply(patch: pytest.MonkeyPatch) -> None:
    revive(patch, "api.posts.update_post")
