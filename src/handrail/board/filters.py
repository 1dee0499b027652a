"""How templates write times, counts and words of code."""

import re

from flask import Flask
from markupsafe import Markup, escape

CODE = re.compile(r"`([^`]+)`")


def register_filters(app: Flask) -> None:
    """Give the templates their filters."""
    app.add_template_filter(clock)
    app.add_template_filter(counted)
    app.add_template_filter(in_code)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time: `09:05`."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 person`, `2 people`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def in_code(text: str) -> Markup:
    """Return a text in which what stands between backticks is code; all of it is text.

    The pieces are escaped first, so that no mark of HTML in them counts.
    """
    pieces = CODE.split(text)
    marked = [
        Markup("<code>{}</code>").format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
    ]
    return Markup("").join(marked)
