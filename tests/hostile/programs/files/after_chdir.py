"""Goes to the learner's folder, and writes there by a relative path."""

import os
from pathlib import Path

from app.factory import create_app

os.chdir(Path.home() / "my-app")
Path("app/__init__.py").write_text("")
