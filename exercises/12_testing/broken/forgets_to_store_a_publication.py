"""A post that is published is shown so in the answer, and nothing is committed."""

import pytest
from flask import has_request_context, request
from sqlalchemy.orm import Session


def apply(patch: pytest.MonkeyPatch) -> None:
    commit = Session.commit

    def forget(self: Session) -> None:
        if has_request_context() and request.endpoint == "api.posts.publish_post":
            self.flush()
        else:
            commit(self)

    patch.setattr(Session, "commit", forget)
