"""HR032: extensions that are made where nobody looks for them."""

from pathlib import Path

from checking import assert_finds


def test_extensions_belong_into_their_own_module(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            from flask_sqlalchemy import SQLAlchemy as Database

            db = Database()  # <-

            def create_app():
                return Database()
            """,
        "shop/extensions.py": """
            from flask_sqlalchemy import SQLAlchemy
            db = SQLAlchemy()
            """,
        "shop/extensions/mail.py": """
            from flask_mail import Mail
            mail = Mail()
            """,
        "shop/mail.py": """
            from elsewhere import Mail
            mail = Mail()
            """,
        "migrations/versions/1.py": """
            from flask_sqlalchemy import SQLAlchemy
            db = SQLAlchemy()
            """,
    }
    assert_finds(tmp_path, "HR032", files)
