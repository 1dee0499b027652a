"""Who has no server cannot run the first line."""

import os
from unittest import mock

from sqlalchemy import create_engine
from trying import tried

# Nobody listens at the first port.
NOBODY = "postgresql+psycopg://127.0.0.1:1/app"


def guide() -> str:
    """Connect to a server that is not there."""
    return tried(f'create_engine("{NOBODY}").connect()', create_engine=create_engine)


@mock.patch.dict(os.environ)
def solution() -> str:
    """Look at what development takes where nothing is named."""
    os.environ.pop("DATABASE_URL", None)
    return tried(
        "from app.config import load_config",
        'load_config("development").SQLALCHEMY_DATABASE_URI',
    )
