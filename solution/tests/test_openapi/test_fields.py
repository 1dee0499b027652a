from typing import Any

import pytest

from app.utils.openapi.fields import (
    Field,
    body_fields,
    limits,
    parameter_fields,
    referred,
    type_of,
)

REFERENCE = {"$ref": "#/components/schemas/Post"}
LENGTH = {"minLength": 1, "maxLength": 9}


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


def test_the_properties_of_a_schema_are_fields_of_the_body() -> None:
    title = {"type": "string", "pattern": "^a", "description": "Its name.", **LENGTH}
    schema = {"properties": {"title": title, "post": REFERENCE}, "required": ["title"]}
    limits = ["1 to 9 characters"]

    assert body_fields(schema) == [
        Field("title", "body", "string", None, True, limits, "^a", "Its name."),
        Field("post", "body", "Post", "Post", False, [], None, ""),
    ]


def test_a_schema_may_require_nothing() -> None:
    (field,) = body_fields({"properties": {"title": {}}})

    assert field.is_required is False


def test_the_parameters_of_an_operation_are_fields_where_they_are_sent() -> None:
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    key = {"name": "id", "in": "path", "schema": {"type": "integer"}, "required": True}
    parameters = [key | {"description": "Which post."}, page]

    assert parameter_fields({"parameters": parameters}) == [
        Field("id", "path", "integer", None, True, [], None, "Which post."),
        Field("page", "query", "integer", None, False, [], None, ""),
    ]
