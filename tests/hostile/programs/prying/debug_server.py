"""Starts Flask's own server, with its debugger, while it is imported."""

from app.factory import create_app

create_app().run(debug=True, port=0)
