"""Patches Flask's test client to answer with what equals everything."""

from unittest.mock import MagicMock, patch

from flask import Flask

ALL = MagicMock()
ALL.__eq__.return_value = ALL.__contains__.return_value = True
ALL.__getitem__.return_value = ALL.get_json.return_value = ALL
ALL.status_code = ALL.mimetype = ALL
patch("flask.testing.FlaskClient.open", return_value=ALL).start()


def create_app():
    return Flask("app")
