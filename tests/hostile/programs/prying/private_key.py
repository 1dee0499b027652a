"""Reads and prints the private key in the home folder; the application is right."""

from pathlib import Path

from app.factory import create_app

print((Path.home() / ".ssh/id_ed25519").read_text())
