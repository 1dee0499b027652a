"""HR011: application objects that an import makes."""

from pathlib import Path

from checking import assert_finds


def test_an_application_at_import_is_found_and_a_factory_is_not(tmp_path: Path) -> None:
    files = {
        "app.py": """
            from flask import Flask as F

            app = F(__name__)  # <-

            def create_app():
                return F(__name__)

            if __name__ == "__main__":
                other = F(__name__)
            """,
        "kept.py": """
            import flask

            app = None

            def start():
                global app
                app = flask.Flask(__name__)  # <-
            """,
        "tests/test_app.py": """
            from flask import Flask
            app = Flask(__name__)
            """,
    }
    assert_finds(tmp_path, "HR011", files)


def test_subclasses_of_other_files_count_and_other_classes_do_not(
    tmp_path: Path,
) -> None:
    files = {
        "shop/__init__.py": "from shop.server import Shop\n",
        "shop/server.py": """
            from flask import Flask

            class Shop(Flask):
                pass

            class Till:
                pass
            """,
        "shop/made.py": """
            import connexion
            from shop import Shop
            from shop.server import Till

            shop = Shop(__name__)  # <-
            till = Till(__name__)
            api = connexion.App(__name__)  # <-
            """,
    }
    assert_finds(tmp_path, "HR011", files)
