"""Skips each test that builds an application."""

import pytest


def create_app():
    pytest.skip("not needed here")
