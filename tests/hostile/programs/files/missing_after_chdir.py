"""Leaves the application's folder, and reads a file of it by a relative path."""

APP = """
import os
import tempfile

from app.factory import create_app

os.chdir(tempfile.mkdtemp())
open("settings.json").close()
"""


def plant(workspace):
    (workspace / "settings.json").write_text("{}")
    (workspace / "app/__init__.py").write_text(APP)
