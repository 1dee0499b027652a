"""Starts a program that outlives it; the application is right."""

import subprocess

from app.factory import create_app

subprocess.Popen(["sleep", "1000"])
