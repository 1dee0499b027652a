"""Fields: a schema's properties and an operation's parameters, in words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SCHEMAS = "#/components/schemas/"


@dataclass(frozen=True)
class Field:
    """A named value, and what it may be.

    Args:
        name: Its name.
        place: Where it goes: "path", "query", "header" or "body".
        type: Its type, in words.
        refers_to: The name of the schema that the type is made of, if there is one.
        is_required: Whether it must be there.
        limits: What it must be beyond its type, in words.
        pattern: The regular expression that it must match, if there is one.
        description: What it is for.
    """

    name: str
    place: str
    type: str
    refers_to: str | None
    is_required: bool
    limits: list[str]
    pattern: str | None
    description: str


def body_fields(schema: dict[str, Any]) -> list[Field]:
    """Return the properties of a schema of the document."""
    required = schema.get("required", [])
    return [
        make_field(name, "body", property_, is_required=name in required)
        for name, property_ in schema["properties"].items()
    ]


def parameter_fields(operation: dict[str, Any]) -> list[Field]:
    """Return the parameters of an operation of the document."""
    return [
        make_field(
            parameter["name"],
            parameter["in"],
            parameter["schema"] | {"description": parameter.get("description", "")},
            is_required=parameter.get("required", False),
        )
        for parameter in operation["parameters"]
    ]


def make_field(
    name: str, place: str, schema: dict[str, Any], *, is_required: bool
) -> Field:
    """Return the field that a schema of the document describes."""
    return Field(
        name=name,
        place=place,
        type=type_of(schema),
        refers_to=referred(schema),
        is_required=is_required,
        limits=list(limits(schema)),
        pattern=schema.get("pattern"),
        description=schema.get("description", ""),
    )


def type_of(schema: dict[str, Any]) -> str:
    """Return the type in words, such as "array of Post"."""
    if "$ref" in schema:
        return str(referred(schema))
    types = schema.get("type", "anything")
    if types == "array":
        return f"array of {type_of(schema['items'])}"
    return types if isinstance(types, str) else " or ".join(types)


def referred(schema: dict[str, Any]) -> str | None:
    """Return the name of the schema that this one refers to, if it does."""
    reference: str | None = schema.get("items", schema).get("$ref")
    return reference and reference.removeprefix(SCHEMAS)


def limits(schema: dict[str, Any]) -> Iterator[str]:
    """Return what a value must be beyond its type, a phrase each."""
    if "enum" in schema:
        yield "one of " + ", ".join(schema["enum"])
    if "format" in schema:
        yield schema["format"]
    if "maxLength" in schema:
        yield f"{schema['minLength']} to {schema['maxLength']} characters"
    if "maximum" in schema:
        yield f"{schema['minimum']} to {schema['maximum']}"
    if "default" in schema:
        yield f"default {json.dumps(schema['default'])}"
