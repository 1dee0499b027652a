"""The answer shows the new role, and the account keeps the old one."""

import pytest
from flask import has_request_context, request
from sqlalchemy.orm import Session


def apply(patch: pytest.MonkeyPatch) -> None:
    commit = Session.commit

    def forget(self: Session) -> None:
        if has_request_context() and request.endpoint == "api.users.set_access":
            self.flush()
        else:
            commit(self)

    patch.setattr(Session, "commit", forget)
