"""Looks for settings in the home folder, where there are none."""

import configparser
from pathlib import Path

from app.factory import create_app

configparser.ConfigParser().read(Path.home() / ".app.ini")
