"""HR022: blueprints that nobody registers, and rules that stand twice."""

from pathlib import Path

from checking import assert_finds


def test_a_blueprint_that_nothing_hands_on_is_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint

            lost = Blueprint("lost", __name__)  # <-
            plain = Blueprint("plain", __name__)
            aliased = Blueprint("aliased", __name__)
            looped = Blueprint("looped", __name__)
            listed = Blueprint("listed", __name__)
            handed = Blueprint("handed", __name__)
            """,
        "shop/__init__.py": """
            from flask import Flask
            from shop import views
            from shop.views import aliased as other, listed, looped, plain

            ALL = [listed]

            def create_app():
                app = Flask(__name__)
                app.register_blueprint(plain)
                app.register_blueprint(other, url_prefix="/other")
                for blueprint in (looped, views.listed):
                    app.register_blueprint(blueprint)
                add(app, views.handed)
                return app
            """,
    }
    assert_finds(tmp_path, "HR022", files)


def test_blueprints_that_are_found_by_text_are_left_in_peace(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint
            bp = Blueprint("bp", __name__)
            """,
        "shop/__init__.py": """
            from importlib import import_module

            def create_app(app):
                for name in ("views",):
                    app.register_blueprint(import_module(f"shop.{name}").bp)
            """,
    }
    assert_finds(tmp_path, "HR022", files)


def test_equal_rules_on_one_application_are_found_and_prefixes_count(
    tmp_path: Path,
) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint

            api = Blueprint("api", __name__, url_prefix="/api")
            first = Blueprint("first", __name__, url_prefix="/first")
            second = Blueprint("second", __name__)
            api.register_blueprint(first)
            api.register_blueprint(second, url_prefix="/second")

            @first.get("/items")
            def items():
                return []

            @second.get("/items")
            def others():
                return []

            @second.post("/items")
            def add():
                return {}

            @second.route("/items", methods=["GET", "PUT"])  # <-
            def again():
                return []

            @first.get("/page")
            @first.get("/page/")
            def page():
                return ""
            """,
        "shop/__init__.py": """
            from flask import Flask
            from shop.views import api

            def create_app():
                app = Flask(__name__)
                app.register_blueprint(api)
                return app
            """,
        "other.py": """
            from flask import Flask

            def create_app():
                app = Flask(__name__)

                @app.get("/health")
                def health():
                    return ""

                return app
            """,
        "third.py": """
            from flask import Flask

            def create_app():
                app = Flask(__name__)

                @app.get("/health")
                def health():
                    return ""

                return app
            """,
    }
    assert_finds(tmp_path, "HR022", files)
