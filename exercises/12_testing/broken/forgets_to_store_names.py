"""A user's new names are sent to the database, are shown, and are never committed."""

import pytest
from flask import has_request_context, request
from sqlalchemy.orm import Session


def apply(patch: pytest.MonkeyPatch) -> None:
    commit = Session.commit

    def forget(self: Session) -> None:
        if has_request_context() and request.endpoint == "api.users.update_user":
            self.flush()
        else:
            commit(self)

    patch.setattr(Session, "commit", forget)
