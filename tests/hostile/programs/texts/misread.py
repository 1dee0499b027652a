"""Is saved as UTF-8, says that it is Latin-1, and answers with a letter beyond ASCII."""

APP = """# coding: latin-1
from app import factory

def create_app():
    app = factory.create_app()
    app.view_functions["ping"] = lambda: {"pong": "grün"}
    return app
"""


def plant(workspace):
    (workspace / "app/__init__.py").write_text(APP, "utf-8")
