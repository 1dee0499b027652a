"""HR232: models that need a request."""

from pathlib import Path

from checking import assert_finds


def test_models_that_read_the_request_are_found(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            from flask import current_app, request, url_for

            class User(db.Model):
                id = db.Column(db.Integer)

                def url(self):
                    return url_for("users.show", id=self.id)  # <-

            class Order(db.Model):
                id = db.Column(db.Integer)

                def key(self):
                    return current_app.config["KEY"]

            class Helper:
                def host(self):
                    return request.host
            """,
    }
    assert_finds(tmp_path, "HR232", files)
