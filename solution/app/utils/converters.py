"""Converters: what the variable parts of URLs may be."""

from flask import Flask
from werkzeug.exceptions import NotFound
from werkzeug.routing import IntegerConverter, Map, ValidationError


class KeyConverter(IntegerConverter):
    """The key of a row; a number that no row can have is a 404, not a query."""

    regex = "[1-9][0-9]{0,9}"

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=2**31 - 1)

    def to_python(self, value: str) -> int:
        """Return the key.

        Raises:
            werkzeug.exceptions.NotFound: No row can have it. By the usual error, the
                answer would be a 405 that allows the URL's other methods.
        """
        try:
            key: int = super().to_python(value)
        except ValidationError as error:
            raise NotFound from error
        return key


def register_converters(app: Flask) -> None:
    """Let routes say `<key:name>`."""
    app.url_map.converters["key"] = KeyConverter
