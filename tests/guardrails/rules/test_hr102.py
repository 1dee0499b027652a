"""HR102: secrets with a default for when the variable is missing."""

from pathlib import Path

from checking import assert_finds


def test_literal_defaults_are_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            import os

            FALLBACK = "known to all"
            SECRET_KEY = os.environ.get("SECRET_KEY", "dev")  # <-
            JWT_SECRET_KEY = os.getenv("JWT_SECRET_KEY") or "dev"  # <-
            MAIL_PASSWORD = os.getenv("MAIL_PASSWORD", default=FALLBACK)  # <-
            API_KEY = os.environ.get("API_KEY")
            SALT = os.environ.get("SALT", None)
            OTHER_SECRET = os.environ.get("OTHER_SECRET", make())
            LAST_SECRET = os.environ.get("LAST_SECRET") or make()
            NAME = os.environ.get("NAME", "shop")

            class DevelopmentConfig:
                SECRET_KEY = os.environ.get("SECRET_KEY") or "dev"
            """,
    }
    assert_finds(tmp_path, "HR102", files)
