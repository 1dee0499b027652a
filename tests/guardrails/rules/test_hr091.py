"""HR091: passwords that are stored as they came."""

from pathlib import Path

from checking import assert_finds


def test_a_plain_column_that_a_request_fills_is_found(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            class User(db.Model):
                name = db.Column(db.String(80))
                password = db.Column(db.String(80))

                def __init__(self, name, password):
                    self.name = name
                    self.password = password  # <-
            """,
        "shop/views.py": """
            from flask import request
            from shop.models import User
            from werkzeug.security import generate_password_hash

            def add():
                body = request.get_json()
                User(name=body["name"], password=body["password"])  # <-
                User(password=generate_password_hash(body["password"]))

            def change(user, form):
                user.password = request.form["password"]  # <-

            def later(user):
                user.password = request.form["password"]
                user.password = generate_password_hash(user.password)
                db.session.commit()

            def too_late(user):
                user.password = request.form["password"]  # <-
                db.session.commit()
                user.password = generate_password_hash(user.password)
            """,
    }
    assert_finds(tmp_path, "HR091", files)


def test_a_model_that_hashes_is_left_in_peace(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            class User(db.Model):
                password_hash = db.Column(db.String(255))

                @property
                def password(self):
                    raise AttributeError

                @password.setter
                def password(self, value):
                    self.password_hash = generate_password_hash(value)

            class Other(db.Model):
                password = db.Column(db.String(80))

                def __init__(self, password):
                    self.password = bcrypt.hashpw(password)

            class Third(db.Model):
                password = db.Column(PasswordType)
            """,
        "shop/views.py": """
            from flask import request
            from shop.models import Other, User

            def add(user):
                user.password = request.form["password"]
                return User(password=request.form["password"])
            """,
    }
    assert_finds(tmp_path, "HR091", files)
