"""The document: what the API does, in OpenAPI 3.1, for people and for programs."""

import inspect
from typing import Any

from apispec import APISpec
from flask import Flask

from app.utils.openapi.headers import HEADERS
from app.utils.openapi.operations import Operation, explain, operations
from app.utils.openapi.paths import describe
from app.utils.openapi.schemas import SchemaPlugin

TITLE = "Broadsheet API"
VERSION = "1.0.0"
DESCRIPTION = """\
Requests and answers are JSON; times are ISO 8601, with their offset. A field that there
is not is refused, in a body as in a query string.

Log in to get two tokens. The access token goes with each request, in the header
Authorization: the word Bearer, a space, the token. It expires soon. The refresh token
is good once, and gets the next two.

All errors have one shape: `error` says what is wrong, and `details` says more, field by
field where it is about the input. Every answer has an X-Request-ID: name it when you
report a problem."""
BEARER = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "JWT",
    "description": "The access token of a login; to refresh it, the refresh token.",
}


def document_of(app: Flask) -> dict[str, Any]:
    """Return the document of the application's API."""
    spec = APISpec(
        TITLE,
        VERSION,
        "3.1.0",
        plugins=[SchemaPlugin()],
        info={"description": DESCRIPTION},
    )
    spec.components.security_scheme("bearer", BEARER)
    for name, header in HEADERS.items():
        spec.components.header(name, dict(header))
    found = list(operations(app))
    for name, description in sorted(tags(found).items()):
        spec.tag({"name": name, "description": description})
    for operation in found:
        method = operation.method.lower()
        spec.path(operation.path, operations={method: describe(operation, found)})
    return spec.to_dict()


def tags(found: list[Operation]) -> dict[str, str]:
    """Return the groups of operations, each with what its module says of itself."""
    modules = {operation.tag: inspect.getmodule(operation.view) for operation in found}
    return {tag: explain(module)[0] for tag, module in modules.items()}
