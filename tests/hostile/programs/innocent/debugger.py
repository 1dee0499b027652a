"""Wraps the application in Werkzeug's debugger."""

from app import factory
from werkzeug.debug import DebuggedApplication


def create_app():
    app = factory.create_app()
    app.wsgi_app = DebuggedApplication(app.wsgi_app)
    return app
