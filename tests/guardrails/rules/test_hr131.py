"""HR131: applications that do nothing about HTTPS."""

from pathlib import Path

from checking import assert_finds


def test_an_application_without_a_measure_is_found(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask
            def create_app():
                return Flask(__name__)  # <-
            """,
    }
    assert_finds(tmp_path, "HR131", files)


def test_one_measure_in_any_file_is_enough(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask
            def create_app():
                return Flask(__name__)
            """,
        "config.py": """
            class ProductionConfig:
                SESSION_COOKIE_SECURE = True
            """,
    }
    assert_finds(tmp_path, "HR131", files)
