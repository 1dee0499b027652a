"""Patches the class of the test client's answers to agree with everything."""

from unittest.mock import MagicMock

from flask import Flask
from werkzeug.test import TestResponse

ALWAYS = MagicMock()
ALWAYS.__eq__.return_value = ALWAYS.__contains__.return_value = True
ALWAYS.__getitem__.return_value = ALWAYS
TestResponse.status_code = TestResponse.mimetype = ALWAYS
TestResponse.get_json = lambda self: ALWAYS


def create_app():
    return Flask("app")
