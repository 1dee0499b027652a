"""Sets what Flask's and Werkzeug's classes have for settings, for all applications."""

import logging
import time

import flask.cli
from app.factory import create_app
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import ServiceUnavailable

__all__ = ["create_app"]

DefaultJSONProvider.sort_keys = False
ServiceUnavailable.description = "Come back later."
flask.Flask.test_client_class = None
flask.Request.max_form_memory_size = 1_000_000
flask.Response.default_mimetype = "application/json"
flask.cli.show_server_banner = lambda *_: None
logging.Formatter.converter = time.gmtime
