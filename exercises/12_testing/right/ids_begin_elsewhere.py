"""The ids of posts begin at 5001."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post
from changing import change_answers
from flask import Response, current_app, request, url_for
from sqlalchemy import update


def change(response: Response) -> None:
    if request.endpoint == "api.posts.create_post" and response.status_code == 201:
        old = response.get_json()["id"]
        new = old if old > 5000 else old + 5000
        db.session.execute(update(Post).filter_by(id=old).values(id=new))
        db.session.commit()
        show: Any = current_app.view_functions["api.posts.get_post"]
        response.set_data(show(post_id=new).get_data())
        response.location = url_for("api.posts.get_post", post_id=new)


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
