"""Copies a file of the home folder into its own; the application is right."""

import shutil
from pathlib import Path

from app.factory import create_app

print(open(shutil.copy(Path.home() / "diary.txt", "copy.txt")).read())
