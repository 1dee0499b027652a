"""Writes by a path that starts at an open folder, which Python's audit is not told."""

import os
from pathlib import Path

from app.factory import create_app

home = Path.home()
folder = os.open(home.parent, os.O_PATH)
os.write(os.open(f"{home.name}/diary.txt", os.O_WRONLY, dir_fd=folder), b"gone")
