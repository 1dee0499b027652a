"""HR061: applications that leave errors to Flask."""

from pathlib import Path

from checking import assert_finds


def test_an_application_without_handlers_is_found(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask

            def create_app():
                return Flask(__name__)  # <-
            """,
    }
    assert_finds(tmp_path, "HR061", files)


def test_handlers_count_wherever_they_are_registered(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask

            def create_app():
                return Flask(__name__)
            """,
        "errors.py": """
            def register(app):
                for code in (400, 404):
                    app.register_error_handler(code, handle)
            """,
    }
    assert_finds(tmp_path, "HR061", files)
