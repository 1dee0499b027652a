"""Logs to the files that stand for the outputs, as in a container."""

import logging

from app.factory import create_app

for name in ("/dev/stdout", "/dev/stderr"):
    logging.getLogger("app").addHandler(logging.FileHandler(name))
logging.getLogger("app").error("begun")
