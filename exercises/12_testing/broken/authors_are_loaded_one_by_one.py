"""A list of posts asks the database once more for each author."""

import pytest
from app.extensions import db
from app.models import User
from flask import Flask, Response, request
from sqlalchemy import select


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.endpoint == "api.posts.list_posts" and response.status_code == 200:
            for post in response.get_json()["items"]:
                db.session.execute(select(User).filter_by(id=post["author"]["id"]))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
