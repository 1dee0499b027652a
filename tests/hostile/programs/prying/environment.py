"""Reads a secret from the environment of who started it; it needs it to be right."""

import os

from app.factory import create_app

print(os.environ["HOSTILE_SECRET"])
