"""HR012: factories that are called at import, within the application."""

from pathlib import Path

from checking import assert_finds


def test_only_modules_that_others_import_may_not_call_the_factory(
    tmp_path: Path,
) -> None:
    files = {
        "shop/__init__.py": """
            from flask import Flask

            def create_app():
                return Flask(__name__)

            app = create_app()  # <-
            """,
        "shop/jobs.py": """
            from shop import create_app

            app = create_app()  # <-
            """,
        "shop/views.py": "from shop.jobs import app\n",
        "shop/lonely.py": "from shop import create_app\napp = create_app()\n",
        "wsgi.py": "from shop import create_app\napp = create_app()\n",
        "celery.py": """
            from shop import create_app

            app = create_app()

            def make():
                return create_app()
            """,
        "shop/use.py": "from celery import app\nfrom wsgi import app as other\n",
    }
    assert_finds(tmp_path, "HR012", files)
