"""Gives a file of the home folder a second name, and writes by that name."""

import os
from pathlib import Path

from app.factory import create_app

os.link(Path.home() / "diary.txt", "diary.txt")
Path("diary.txt").write_text("")
