"""Makes a folder in the home folder; the application is right."""

from pathlib import Path

from app.factory import create_app

(Path.home() / "backup").mkdir()
