"""Paths of the document: operations in the words of OpenAPI."""

from collections.abc import Iterable
from typing import Any

from app.utils.openapi.headers import IF_NONE_MATCH
from app.utils.openapi.operations import Operation, explain
from app.utils.openapi.responses import responses

Described = dict[str, Any]

WITH_TOKEN: dict[str, list[str]] = {"bearer": []}
WITHOUT_TOKEN: dict[str, list[str]] = {}
SECURITY = {
    None: [],
    "optional": [WITHOUT_TOKEN, WITH_TOKEN],
    "required": [WITH_TOKEN],
    "refresh": [WITH_TOKEN],
}
KEY = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
CREATED = 201


def describe(operation: Operation, others: Iterable[Operation]) -> Described:
    """Return what the document says of an operation, which links to others."""
    summary, description = explain(operation.view)
    described: Described = {
        "operationId": operation.endpoint,
        "tags": [operation.tag],
        "summary": summary.rstrip("."),
        "security": SECURITY[operation.login],
        "parameters": parameters(operation),
        "responses": responses(operation),
    }
    if description:
        described["description"] = description
    if operation.contract.body is not None:
        content = {"application/json": {"schema": operation.contract.body}}
        described["requestBody"] = {"required": True, "content": content}
    if operation.contract.status == CREATED:
        described["responses"][CREATED]["links"] = links(operation, others)
    return described


def parameters(operation: Operation) -> list[Described]:
    """Return what an operation takes by its path, its query string and its headers."""
    found: list[Described] = [
        {"in": "path", "name": name, "required": True, "schema": KEY}
        for name in operation.keys
    ]
    if operation.contract.query is not None:
        found.append({"in": "query", "schema": operation.contract.query})
    if operation.is_conditional:
        found.append(dict(IF_NONE_MATCH))
    return found


def links(operation: Operation, others: Iterable[Operation]) -> Described:
    """Return the operations that take the id of what an operation makes."""
    return {
        other.endpoint: {
            "operationId": other.endpoint,
            "parameters": {other.keys[0]: "$response.body#/id"},
        }
        for other in others
        if other.path.startswith(operation.path + "/{")
    }
