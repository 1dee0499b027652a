"""HR072: models without migrations."""

from pathlib import Path

from checking import assert_finds


def test_models_without_migrations_are_found(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            from flask_sqlalchemy import SQLAlchemy
            db = SQLAlchemy()  # <-
            """,
        "shop/models.py": """
            from shop import db
            class User(db.Model):
                id = db.Column(db.Integer)
            """,
    }
    assert_finds(tmp_path, "HR072", files)


def test_a_folder_of_migrations_is_enough(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            from flask_sqlalchemy import SQLAlchemy
            db = SQLAlchemy()
            """,
        "shop/models.py": """
            from shop import db
            class User(db.Model):
                id = db.Column(db.Integer)
            """,
        "migrations/env.py": """
            import os
            """,
    }
    assert_finds(tmp_path, "HR072", files)


def test_without_models_there_is_nothing_to_migrate(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            from flask_sqlalchemy import SQLAlchemy
            db = SQLAlchemy()
            """,
    }
    assert_finds(tmp_path, "HR072", files)
