"""Has pytest's explanation of a failed `assert` skip the test."""

import pytest
from _pytest.assertion import rewrite
from flask import Flask


def create_app():
    rewrite._format_explanation = pytest.skip
    return Flask("app")
