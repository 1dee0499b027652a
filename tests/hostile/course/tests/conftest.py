"""What the kept tests share."""

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def client() -> FlaskClient:
    """A client of a new application."""
    from app import create_app  # noqa: PLC0415 (it is the learner's)

    app = create_app()
    app.testing = True
    return app.test_client()
