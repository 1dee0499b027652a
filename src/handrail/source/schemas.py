"""What is a schema, and what its fields say."""

import ast
from collections.abc import Iterator

from handrail.source.calls import called, is_false, keyword
from handrail.source.module import Module

FIELDS = frozenset(
    [
        "Str",
        "String",
        "Int",
        "Integer",
        "Float",
        "Bool",
        "Boolean",
        "Email",
        "Url",
        "URL",
        "DateTime",
        "Date",
        "Decimal",
        "List",
        "Nested",
        "UUID",
        "Raw",
        "Dict",
        "Enum",
        "Number",
        "Time",
        "AwareDateTime",
    ]
)


def is_schema(module: Module, node: ast.ClassDef) -> bool:
    """Tell whether a class is a schema of marshmallow's, by its base."""
    bases = [module.dotted(base) for base in node.bases]
    return any(base.rpartition(".")[2].endswith("Schema") for base in bases)


def fields(module: Module, node: ast.ClassDef) -> Iterator[tuple[str, ast.Call]]:
    """Yield the fields of a schema by name."""
    for statement in node.body:
        if not isinstance(statement, ast.Assign) or not isinstance(
            statement.value, ast.Call
        ):
            continue
        name, target = called(statement.value), statement.targets[0]
        dotted = module.dotted(statement.value.func)
        is_field = name in FIELDS and (
            "fields" in dotted or "ma." in dotted or "marshmallow" in dotted
        )
        if is_field and isinstance(target, ast.Name):
            yield target.id, statement.value


def is_dump_only(node: ast.Call) -> bool:
    """Tell whether a field is written to answers alone."""
    value = keyword(node, "dump_only")
    return value is not None and not is_false(value)
