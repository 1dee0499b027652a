"""Goes to the root of all folders, and opens a database by a relative path."""

import os
import sqlite3

from app.factory import create_app

os.chdir("/")
sqlite3.connect("app.db")
