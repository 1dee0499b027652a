"""Writes a file into the home folder; the application is right."""

from pathlib import Path

from app.factory import create_app

(Path.home() / "result.txt").write_text("passed")
