"""Makes a database in the home folder; the application is right."""

import sqlite3
from pathlib import Path

from app.factory import create_app

database = sqlite3.connect(Path.home() / "app.db")
database.execute("CREATE TABLE users (id INTEGER)")
