"""Empties a file of the home folder without opening it by `open`."""

import os
from pathlib import Path

from app.factory import create_app

os.truncate(Path.home() / "diary.txt", 0)
