"""A new post is not committed, so it is undone at the end of the request."""

import pytest
from changing import forget_to_commit


def apply(patch: pytest.MonkeyPatch) -> None:
    forget_to_commit(patch, "api.posts.create_post")
