"""HR211: tests on a database that is in use."""

from pathlib import Path

from checking import assert_finds


def test_a_database_of_another_environment_is_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            class Config:
                SQLALCHEMY_DATABASE_URI = os.environ["DATABASE_URL"]

            class TestConfig(Config):  # <-
                TESTING = True

            class ProductionConfig(Config):
                pass
            """,
        "other/config.py": """
            class DevConfig:
                SQLALCHEMY_DATABASE_URI = "postgresql://localhost/shop"

            class TestingConfig:
                SQLALCHEMY_DATABASE_URI = "postgresql://localhost/shop"  # <-
            """,
        "third/config.py": """
            class Config:
                SQLALCHEMY_DATABASE_URI = os.environ["DATABASE_URL"]

            class TestConfig(Config):
                SQLALCHEMY_DATABASE_URI = "sqlite://"
            """,
    }
    assert_finds(tmp_path, "HR211", files)
