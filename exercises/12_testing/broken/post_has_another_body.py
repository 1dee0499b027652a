"""The body of a new post is its title."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post
from flask import Flask, Response, request
from sqlalchemy import update


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.endpoint == "api.posts.create_post" and response.status_code == 201:
            key = response.get_json()["id"]
            post = update(Post).filter_by(id=key)
            db.session.execute(post.values(body=Post.title))
            db.session.commit()
            show: Any = self.view_functions["api.posts.get_post"]
            response.set_data(show(post_id=key).get_data())
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
