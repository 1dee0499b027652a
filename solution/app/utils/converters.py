"""Converters: what the variable parts of URLs may be."""

from flask import Flask
from werkzeug.routing import IntegerConverter, Map


class KeyConverter(IntegerConverter):
    """The key of a row; a number that no row can have is a 404, not a query."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=2**31 - 1)


def register_converters(app: Flask) -> None:
    """Let routes say `<key:name>`."""
    app.url_map.converters["key"] = KeyConverter
