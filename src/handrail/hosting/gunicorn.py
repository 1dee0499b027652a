"""gunicorn, started from a program and not from its own command."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]


class Server(BaseApplication):  # type: ignore[misc] # it has no types
    """A gunicorn with settings of its own; it reads no file and no arguments.

    Args:
        make: Makes the application, in the worker.
    """

    def __init__(self, make: Callable[[], Flask], settings: Mapping[str, Any]) -> None:
        self.make, self.settings = make, settings
        super().__init__()

    def load_config(self) -> None:
        """Take the settings."""
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the application."""
        return self.make()
