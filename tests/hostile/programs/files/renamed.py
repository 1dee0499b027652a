"""Renames a file of the application; the application is right."""

import os

from app.factory import create_app

os.rename("app/factory.py", "app/factory.bak")
