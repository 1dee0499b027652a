"""HR042: a database that production falls back on, in silence."""

from pathlib import Path

from checking import assert_finds


def test_defaults_of_production_are_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            import os

            class Config:
                SQLALCHEMY_DATABASE_URI = os.environ.get("DATABASE_URL")

            class DevelopmentConfig(Config):
                SQLALCHEMY_DATABASE_URI = os.getenv("DEV_URL", "sqlite:///dev.db")

            class ProductionConfig(Config):
                SQLALCHEMY_DATABASE_URI = os.getenv("DATABASE_URL") or "sqlite://"  # <-
            """,
        "base/config.py": """
            import os

            class Config:
                SQLALCHEMY_DATABASE_URI = os.getenv("DATABASE_URL", "sqlite://")

            class ProductionConfig(Config):
                SQLALCHEMY_DATABASE_URI = os.environ["DATABASE_URL"]
            """,
        "one/config.py": """
            import os
            DATABASE_URL = os.getenv("DATABASE_URL", default="sqlite://")  # <-
            """,
    }
    assert_finds(tmp_path, "HR042", files)
