"""Writes to the learner's file through a link in its own folder."""

from pathlib import Path

from app.factory import create_app

Path("link").symlink_to(Path.home() / "my-app")
Path("link/app/__init__.py").write_text("")
