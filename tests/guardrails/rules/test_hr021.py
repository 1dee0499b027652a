"""HR021: routes that stand on the application and on no blueprint."""

from pathlib import Path

from checking import assert_finds


def test_routes_on_the_application_are_found_and_on_blueprints_not(
    tmp_path: Path,
) -> None:
    files = {
        "shop/__init__.py": """
            from flask import Flask

            def create_app():
                app = Flask(__name__)

                @app.get("/ping")  # <-
                def ping():
                    return "pong"

                app.add_url_rule("/x", "x", ping)  # <-
                return app
            """,
        "wsgi.py": "from shop import create_app\napp = create_app()\n",
        "shop/views.py": """
            from unittest.mock import patch
            from flask import Blueprint
            from wsgi import app

            bp = Blueprint("views", __name__)

            @app.route("/orders")  # <-
            def orders():
                return []

            @bp.route("/users")
            def users():
                return []

            @app.cli.command("seed")
            def seed():
                pass

            @patch("shop.views.users")
            def no_route():
                pass

            @app.before_request
            def before():
                pass
            """,
    }
    assert_finds(tmp_path, "HR021", files)
