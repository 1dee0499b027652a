"""What belongs to the board that serves a request: course, time, screens."""

from datetime import datetime

from flask import current_app

from .hub import Hub
from .programme import Programme


def programme() -> Programme:
    """Return what the board knows of the course."""
    found: Programme = current_app.extensions["board.programme"]
    return found


def moment() -> datetime:
    """Return the current time."""
    now: datetime = current_app.config["CLOCK"]()
    return now


def tell_screens() -> None:
    """Tell the screens that something has changed."""
    hub: Hub = current_app.extensions["board.hub"]
    hub.publish()
