"""gunicorn, started from a program and not from its own command."""

from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]


class Worker(ThreadWorker):  # type: ignore[misc] # it has no types
    """A worker that lets go of screens as soon as it is asked to end."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End in order."""
        self.wsgi.extensions["board.hub"].close()
        super().handle_exit(sig, frame)

    def handle_quit(self, sig: int, frame: FrameType | None) -> None:
        """End at once."""
        self.wsgi.extensions["board.hub"].close()
        super().handle_quit(sig, frame)


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
        self.cfg.set("worker_class", Worker)

    def load(self) -> Flask:
        """Make the application."""
        return self.make()
