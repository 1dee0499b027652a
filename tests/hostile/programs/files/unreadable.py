"""Takes from its own file the right to be read; the application is right."""

import os

from app.factory import create_app

os.chmod(__file__, 0)
