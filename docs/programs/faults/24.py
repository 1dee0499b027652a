"""Flask has not read that variable since 2.3, so it decides nothing."""

import os
from unittest import mock

from flask import Flask
from trying import tried


@mock.patch.dict(os.environ, {"FLASK_ENV": "development"})
def guide() -> str:
    """Ask an application whether it is in development."""
    return tried('os.environ["FLASK_ENV"]', 'Flask("app").debug', os=os, Flask=Flask)


@mock.patch.dict(os.environ, {"FLASK_ENV": "production", "APP_ENV": "development"})
def solution() -> str:
    """Name the environment by a variable of our own, against the other one."""
    return tried(
        'os.environ["FLASK_ENV"], os.environ["APP_ENV"]',
        "import run",
        "run.app.debug",
        os=os,
    )
