"""Writes into its own file; the application is right."""

from pathlib import Path

from app.factory import create_app

Path(__file__).write_text("")
