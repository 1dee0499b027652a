"""A shop whose list of posts shows whether it was made anew."""

from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from app.extensions import db
from app.models import Post, User
from app.models.mixins import utc_now

POSTS = "/api/v1/posts"


class Shop:
    """An application whose list of posts gets longer with every look at it.

    Args:
        app: The application.
    """

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client = app.test_client(use_cookies=False)
        with app.app_context():
            self.author = User(
                email="ann@shop.example",
                first_name="Ann",
                last_name="Lee",
                password_hash="x",
            )
            db.session.add(self.author)
            db.session.commit()
            self.author_id = self.author.id

    @property
    def session(self) -> dict[str, str]:
        """The header of a browser that has a session."""
        return {"Cookie": f"{self.app.config['SESSION_COOKIE_NAME']}=x"}

    def get(self, url: str = POSTS, **request: Any) -> TestResponse:
        """Ask for the list, just after another post was published."""
        with self.app.app_context():
            values = {"author_id": self.author_id, "published_at": utc_now()}
            db.session.add(Post(title="Spring", body="It rained.", **values))
            db.session.commit()
        return self.client.get(url, **request)

    def total(self, url: str = POSTS, **request: Any) -> int:
        """Return how many posts there are, by what the list says."""
        return total_in(self.get(url, **request))


def total_in(response: TestResponse) -> int:
    """Return how many posts there are, by what an answer says."""
    body: Any = response.json
    total: int = body["total"]
    return total
