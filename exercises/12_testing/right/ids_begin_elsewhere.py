"""The ids of posts begin at 5001."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post
from flask import Flask, Response, request, url_for
from sqlalchemy import update


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.endpoint == "api.posts.create_post" and response.status_code == 201:
            old = response.get_json()["id"]
            new = old if old > 5000 else old + 5000
            db.session.execute(update(Post).filter_by(id=old).values(id=new))
            db.session.commit()
            show: Any = self.view_functions["api.posts.get_post"]
            response.set_data(show(post_id=new).get_data())
            response.location = url_for("api.posts.get_post", post_id=new)
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
