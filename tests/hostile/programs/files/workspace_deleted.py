"""Deletes the learner's folder; the application is right."""

import shutil
from pathlib import Path

from app.factory import create_app

shutil.rmtree(Path.home() / "my-app")
