"""Deletes the folder that it runs in; the application is right."""

import shutil

from app.factory import create_app

shutil.rmtree("app")
