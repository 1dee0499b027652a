"""HR041: settings that are put into an application one by one."""

from pathlib import Path

from checking import assert_finds


def test_literals_without_a_class_are_found_once(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask
            import os

            app = Flask(__name__)
            app.config["TRACK"] = False  # <-
            app.config["DATABASE"] = "sqlite://"
            app.config["KEY"] = os.environ["KEY"]
            """,
        "small.py": """
            app.config["ONE"] = 1
            app.config["KEY"] = os.getenv("KEY")
            """,
        "later.py": """
            def view():
                app.config["LAST"] = now
                app.config["NEXT"] = soon
            """,
    }
    assert_finds(tmp_path, "HR041", files)


def test_settings_of_a_class_may_be_changed_one_by_one(tmp_path: Path) -> None:
    files = {
        "app.py": """
            def create_app(app):
                app.config.from_object("config.Production")
                app.config["TRACK"] = False
                app.config["PAGES"] = 20
            """,
    }
    assert_finds(tmp_path, "HR041", files)
