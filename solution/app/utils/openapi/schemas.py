"""Schemas of the document: named, described and with examples."""

from typing import Any

from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema

from app.utils.openapi.examples import EXAMPLES
from app.utils.openapi.operations import explain


class SchemaPlugin(MarshmallowPlugin):
    """Turns schemas into those of OpenAPI, and adds what they say of themselves."""

    def __init__(self) -> None:
        super().__init__(name_of)

    def schema_helper(self, name: str, *args: Any, **options: Any) -> Any:
        """Return what the document says of a schema."""
        schema: Any = super().schema_helper(name, *args, **options)  # type: ignore[no-untyped-call] # it has no types
        schema["description"], _ = explain(options["schema"])
        if name in EXAMPLES:
            schema["examples"] = [EXAMPLES[name]]
        return schema


def name_of(schema: Schema | type[Schema]) -> str:
    """Return the name of a schema: its class's, unless it is for changes alone."""
    cls = schema if isinstance(schema, type) else type(schema)
    name = cls.__name__.removesuffix("Schema")
    is_partial = isinstance(schema, Schema) and schema.partial
    return name.replace("Create", "Update") if is_partial else name
