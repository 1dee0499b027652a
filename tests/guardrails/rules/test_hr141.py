"""HR141: flags of cookies that are turned off."""

from pathlib import Path

from checking import assert_finds


def test_settings_that_take_flags_off_are_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            class Config:
                SESSION_COOKIE_HTTPONLY = False  # <-
                SESSION_COOKIE_SAMESITE = "None"  # <-
                REMEMBER_COOKIE_SECURE = True
                JWT_COOKIE_SECURE = False

            class DevelopmentConfig(Config):
                SESSION_COOKIE_SECURE = False

            class ProductionConfig(Config):
                JWT_COOKIE_SECURE = True
            """,
        "app.py": """
            app.config["SESSION_COOKIE_SECURE"] = False  # <-
            """,
    }
    assert_finds(tmp_path, "HR141", files)
