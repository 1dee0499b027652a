"""Reads settings from Flask's folder `instance`, which is no package."""

APP = """
from flask import Flask
from app import factory

def create_app():
    settings = Flask(__name__, instance_relative_config=True).config
    settings.from_pyfile("config.py")
    app = factory.create_app()
    app.config["PAGE"] = settings["PAGE"]
    return app
"""


def plant(workspace):
    (workspace / "app/__init__.py").write_text(APP)
    (workspace / "instance").mkdir()
    (workspace / "instance/config.py").write_text("PAGE = 20")
