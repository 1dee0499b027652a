"""Has each request profiled by Werkzeug."""

import io

from app import factory
from werkzeug.middleware.profiler import ProfilerMiddleware


def create_app():
    app = factory.create_app()
    app.wsgi_app = ProfilerMiddleware(app.wsgi_app, stream=io.StringIO())
    return app
