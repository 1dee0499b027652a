"""Reads by a path that starts at an open folder, which Python's audit is not told."""

import os
from pathlib import Path

from app.factory import create_app

home = Path.home()
folder = os.open(home.parent, os.O_PATH)
print(os.read(os.open(f"{home.name}/diary.txt", os.O_RDONLY, dir_fd=folder), 99))
