"""Reads a file of the home folder by a path that starts elsewhere."""

from pathlib import Path

from app.factory import create_app

print(Path(f"/proc/self/root/{Path.home()}/diary.txt").read_text())
