"""A list of posts asks the database once more for how each of them begins."""

import pytest
from app.extensions import db
from app.models import Post
from flask import Flask, Response, request
from sqlalchemy import func, select


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.endpoint == "api.posts.list_posts" and response.status_code == 200:
            for post in response.get_json()["items"]:
                begins = func.substr(Post.body, 1, 300)
                db.session.execute(select(begins).where(Post.id == post["id"]))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
