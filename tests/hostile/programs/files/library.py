"""Opens a file of Flask for writing; the application is right."""

import flask
from app.factory import create_app

open(flask.__file__, "r+b").close()
