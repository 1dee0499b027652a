"""A logout ends all logins of the user."""

import pytest
from app.extensions import db
from app.models import TokenFamily
from app.models.mixins import utc_now
from changing import change_answers
from flask import Response, request
from flask_jwt_extended import get_current_user
from sqlalchemy import update


def change(response: Response) -> None:
    if request.endpoint == "api.auth.logout" and response.status_code == 204:
        of_the_user = update(TokenFamily).filter_by(user_id=get_current_user().id)
        db.session.execute(of_the_user.values(revoked_at=utc_now()))
        db.session.commit()


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
