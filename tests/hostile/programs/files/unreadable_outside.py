"""Takes from a file of the home folder the right to be read."""

from pathlib import Path

from app.factory import create_app

(Path.home() / "diary.txt").chmod(0)
