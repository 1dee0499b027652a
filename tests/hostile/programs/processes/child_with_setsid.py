"""Starts a program in a session of its own; the application is right."""

import subprocess

from app.factory import create_app

subprocess.Popen(["sleep", "1000"], start_new_session=True, env={})
