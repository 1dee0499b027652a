"""Logs to a file in the home folder; the application is right."""

import logging
from pathlib import Path

from app.factory import create_app

logging.FileHandler(Path.home() / "app.log").close()
