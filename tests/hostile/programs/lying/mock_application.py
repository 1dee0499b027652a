"""Gives the tests a mock for an application."""

from unittest.mock import MagicMock


def create_app():
    return MagicMock()
