from typing import Any

import pytest
from apispec import APISpec
from marshmallow import Schema

from app.schemas.auth import LoginSchema
from app.schemas.post import PostCreateSchema, PostSchema
from app.utils.openapi.schemas import SchemaPlugin, name_of
from tests.test_openapi.letters import LetterSchema


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (PostSchema, "Post"),
        (PostSchema(), "Post"),
        (PostCreateSchema(), "PostCreate"),
        (PostCreateSchema(only=["title"]), "PostCreate"),
        (PostCreateSchema(partial=True), "PostUpdate"),
    ],
)
def test_a_schema_is_named_after_its_class_and_use(
    schema: Schema | type[Schema], name: str
) -> None:
    assert name_of(schema) == name


def described(name: str, schema: Schema) -> dict[str, Any]:
    """Return what a document says of the schema."""
    spec = APISpec("Letters", "1", "3.1.0", plugins=[SchemaPlugin()])
    spec.components.schema(name, schema=schema)
    told: dict[str, Any] = spec.to_dict()["components"]["schemas"][name]
    return told


def test_a_schema_says_what_it_is_and_gives_its_example() -> None:
    told = described("Login", LoginSchema())

    assert told["description"] == LoginSchema.__doc__
    assert told["properties"].keys() == {"email", "password"}
    assert told["examples"] == [
        {"email": "ada@example.com", "password": "a lamp, a pier, a boat"}
    ]


def test_a_schema_without_an_example_gives_none() -> None:
    told = described("Letter", LetterSchema())

    assert told["description"] == "A letter."
    assert "examples" not in told
