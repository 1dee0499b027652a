"""Puts a link in the place of a file, by one step; the application is right."""

import os

from app.factory import create_app

os.symlink("/etc/passwd", "link")
os.replace("link", "app/factory.py")
