"""A post that is published is shown so in the answer, and nothing is committed."""

import pytest
from changing import forget_to_commit


def apply(patch: pytest.MonkeyPatch) -> None:
    forget_to_commit(patch, "api.posts.publish_post")
