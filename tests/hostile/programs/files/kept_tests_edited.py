"""Writes other tests over the kept ones; the application has no routes."""

import warnings
from pathlib import Path

from flask import Flask


def create_app():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("who calls", stacklevel=2)
    kept = Path(caught[0].filename).with_name("test_ping.py")
    kept.write_text("def test_it(): pass\n")
    return Flask("app")
