"""Reads a file of the home folder through a link in its own."""

from pathlib import Path

from app.factory import create_app

Path("link").symlink_to(Path.home())
print(Path("link/diary.txt").read_text())
