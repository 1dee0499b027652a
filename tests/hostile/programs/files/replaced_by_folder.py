"""Puts a folder in the place of its own file; the application is right."""

from pathlib import Path

from app.factory import create_app

Path(__file__).unlink()
Path(__file__).mkdir()
