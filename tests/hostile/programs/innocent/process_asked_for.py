"""Asks whether the process of a file with a number still runs."""

import contextlib
import os

from app.factory import create_app

with contextlib.suppress(ProcessLookupError):
    os.kill(999_999_999, 0)
