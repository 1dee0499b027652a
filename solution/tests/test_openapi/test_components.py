from typing import Any

import pytest

from app.utils.openapi.examples import EXAMPLES
from tests.test_openapi.reading import Document, find, operations, validator

FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("Registration", "password", {"type": "string", "minLength": 10, "maxLength": 128}),
    ("PostCreate", "title", {"minLength": 1, "maxLength": 200}),
    ("PostCreate", "title", {"pattern": r"^[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"}),
    ("Access", "role", {"type": "string", "enum": ["user", "editor", "admin"]}),
    ("Access", "is_active", {"type": "boolean"}),
    ("UserCreate", "role", {"default": "user"}),
    ("Post", "published_at", {"type": ["string", "null"], "format": "date-time"}),
    ("Post", "created_at", {"type": "string", "format": "date-time"}),
    ("Tokens", "token_type", {"enum": ["Bearer"]}),
    ("PostPage", "items", {"items": {"$ref": "#/components/schemas/Post"}}),
]


def schemas(document: Document) -> dict[str, Document]:
    found: dict[str, Document] = document["components"]["schemas"]
    return found


def bodies(document: Document) -> set[str]:
    return {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        for operation in operations(document).values()
        if "requestBody" in operation
    }


@pytest.mark.parametrize(("name", "field", "limits"), FIELDS)
def test_a_field_is_told_with_its_limits(
    document: Document, name: str, field: str, limits: dict[str, Any]
) -> None:
    told = schemas(document)[name]["properties"][field]

    assert told | limits == told


def test_what_is_sent_has_no_more_than_is_told(document: Document) -> None:
    closed = [find(document, name)["additionalProperties"] for name in bodies(document)]

    assert len(closed) == 10
    assert not any(closed)


@pytest.mark.parametrize("name", ["PostUpdate", "UserUpdate"])
def test_changes_need_no_field(document: Document, name: str) -> None:
    assert "required" not in schemas(document)[name]
    assert schemas(document)[name]["properties"]


def test_what_is_written_needs_its_fields(document: Document) -> None:
    assert schemas(document)["PostCreate"]["required"] == ["body", "title"]


def test_every_schema_says_what_it_is(document: Document) -> None:
    described = {
        name: schema["description"] for name, schema in schemas(document).items()
    }

    assert all(described.values())
    assert described["Error"] == "Why a request was refused."


def test_every_body_has_an_example(document: Document) -> None:
    assert all(find(document, name)["examples"] for name in bodies(document))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_as_its_schema_says(document: Document, name: str) -> None:
    (example,) = schemas(document)[name]["examples"]

    assert example == EXAMPLES[name]
    validator(document, schemas(document)[name]).validate(example)


def test_an_example_that_is_not_is_found_out(document: Document) -> None:
    check = validator(document, schemas(document)["Login"])

    assert not check.is_valid({**EXAMPLES["Login"], "remember": True})
