"""The one application object of a process, for `flask run` and for WSGI servers.

Without `APP_ENV` it is a production application: a server on which the variable was
forgotten refuses to start. `.flaskenv` sets it for a developer's machine.
"""

import os

from app import create_app

app = create_app(os.environ.get("APP_ENV", "production"))
