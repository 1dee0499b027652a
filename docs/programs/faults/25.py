"""A time without a zone cannot be compared with one that has it."""

from app.models.mixins import utc_now
from trying import tried


def guide() -> str:
    """Ask for a time in the old way; Python 3.12 and later warn of it too."""
    return tried(
        "from datetime import datetime, timezone",
        "print(datetime.utcnow().tzinfo)",
        "datetime.utcnow() < datetime.now(timezone.utc)",
    )


def solution() -> str:
    """Ask for the time as the models do."""
    return tried("print(utc_now().tzinfo)", utc_now=utc_now)
