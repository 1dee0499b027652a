"""Serves by a server of Python's own while it is imported."""

from wsgiref.simple_server import make_server

from app.factory import create_app

make_server("0.0.0.0", 0, create_app()).serve_forever()
