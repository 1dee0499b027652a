"""HR031: extensions that are bound to an application when they are made."""

from pathlib import Path

from checking import assert_finds


def test_only_an_application_as_an_argument_is_found(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask
            from flask_cors import CORS
            from flask_migrate import Migrate
            from flask_sqlalchemy import SQLAlchemy
            from shop import create_app

            db = SQLAlchemy()
            migrate = Migrate(db=db)
            other = Flask(__name__)
            bound = SQLAlchemy(other)  # <-
            CORS(create_app())  # <-
            CORS(app=other)  # <-

            def make(app):
                db.init_app(app)
                Migrate(app, db)  # <-
            """,
        "tests/conftest.py": """
            from flask_cors import CORS
            CORS(app)
            """,
    }
    assert_finds(tmp_path, "HR031", files)
