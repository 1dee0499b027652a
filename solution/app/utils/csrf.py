"""CSRF: what other sites have a browser send is refused, but for the API."""

from flask import Flask

from app.extensions import csrf

API = "api"


def register_csrf(app: Flask) -> None:
    """Check every request that changes something, whichever blueprint it is for.

    The API reads no cookie, so no other site can act for somebody there. Call it once
    the routes are there: a blueprint within another is exempt by itself or not at all.
    """
    csrf.init_app(app)
    for name, blueprint in app.blueprints.items():
        if name.partition(".")[0] == API:
            csrf.exempt(blueprint)
