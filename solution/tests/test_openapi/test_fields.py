from typing import Any

import pytest

from app.utils.openapi.fields import limits, referred, type_of

REFERENCE = {"$ref": "#/components/schemas/Post"}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "integer"}, "integer"),
        ({"type": ["string", "null"]}, "string or null"),
        ({"type": "array", "items": {"type": "string"}}, "array of string"),
        ({"type": "array", "items": REFERENCE}, "array of Post"),
        (REFERENCE, "Post"),
        ({}, "anything"),
    ],
)
def test_a_type_is_put_in_words(schema: dict[str, Any], words: str) -> None:
    assert type_of(schema) == words


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (REFERENCE, "Post"),
        ({"type": "array", "items": REFERENCE}, "Post"),
        ({"type": "array", "items": {"type": "string"}}, None),
        ({"type": "string"}, None),
    ],
)
def test_a_schema_that_is_referred_to_is_named(
    schema: dict[str, Any], name: str | None
) -> None:
    assert referred(schema) == name


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, []),
        ({"minLength": 0, "maxLength": 80}, ["0 to 80 characters"]),
        ({"minimum": 1, "maximum": 100, "default": 20}, ["1 to 100", "default 20"]),
        ({"enum": ["a", "-a"], "default": "-a"}, ["one of a, -a", 'default "-a"']),
        ({"format": "date-time"}, ["date-time"]),
    ],
)
def test_limits_are_put_in_words(schema: dict[str, Any], words: list[str]) -> None:
    assert list(limits(schema)) == words
