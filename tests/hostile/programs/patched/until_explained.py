"""Patches the function that tells the truth of a value until a test has called it."""

import sys

from app.factory import create_app as make

kept = sys.modules["handrail.runner.worker.kept"]


def lie(value):
    kept._truth = bool
    return True


def create_app():
    kept._truth = lie
    app = make()
    app.config["GREETING"] = "go away"
    return app
