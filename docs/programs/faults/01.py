"""A class body is run where its module is imported, so development needs it too."""

import os
from unittest import mock

from trying import tried


@mock.patch.dict(os.environ)
def guide() -> str:
    """Read a variable of production in a class body."""
    os.environ.pop("DATABASE_URL", None)
    return tried('class Production:\n    url = os.environ["DATABASE_URL"]\n', os=os)


@mock.patch.dict(os.environ)
def solution() -> str:
    """Read it where an object is made."""
    os.environ.pop("DATABASE_URL", None)
    return tried(
        "from app.config import load_config",
        'load_config("development").SQLALCHEMY_DATABASE_URI',
    )
