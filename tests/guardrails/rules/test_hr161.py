"""HR161: cross-origin requests that everybody may make."""

from pathlib import Path

from checking import assert_finds


def test_stars_are_found(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            import os
            from flask_cors import CORS, cross_origin

            CORS(app, origins="*")  # <-
            CORS(app, resources={r"/api/*": {"origins": "*"}})  # <-
            CORS(app, origins=["https://shop.example"])
            CORS(app)  # <-
            CORS()
            response.headers["Access-Control-Allow-Origin"] = "*"  # <-
            response.headers["Access-Control-Allow-Origin"] = origin
            """,
    }
    assert_finds(tmp_path, "HR161", files)


def test_a_setting_with_origins_tells_the_extension(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            from flask_cors import CORS
            CORS(app)
            """,
        "config.py": """
            import os

            class Config:
                CORS_ORIGINS = os.getenv("CORS_ORIGINS", "*").split(",")  # <-

            class ProductionConfig(Config):
                CORS_ORIGINS = os.environ["CORS_ORIGINS"].split(",")

            class DevelopmentConfig(Config):
                CORS_ORIGINS = "*"
            """,
    }
    assert_finds(tmp_path, "HR161", files)
