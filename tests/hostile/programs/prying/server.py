"""Starts Flask's own server while it is imported."""

from app.factory import create_app

create_app().run(port=0)
