"""Headers of the document: what goes with a request, and what comes with its answer."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from app.utils.openapi.operations import Operation

HEADERS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "ETag": {
            "description": "Names this answer; send it back as If-None-Match.",
            "required": True,
            "schema": {"type": "string", "pattern": '^(W/)?"[^"]*"$'},
        },
        "Location": {
            "description": "Where to find what was made.",
            "required": True,
            "schema": {"type": "string", "format": "uri-reference"},
        },
        "Retry-After": {
            "description": "Seconds to wait.",
            "required": True,
            "schema": {"type": "integer", "minimum": 0},
        },
        "WWW-Authenticate": {
            "description": "How to log in.",
            "required": True,
            "schema": {"type": "string", "enum": ["Bearer"]},
        },
        "X-Request-ID": {
            "description": "Names the request in the log.",
            "required": True,
            "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{8,64}$"},
        },
    }
)
BY_STATUS = {201: "Location", 304: "ETag", 401: "WWW-Authenticate", 429: "Retry-After"}
IF_NONE_MATCH: Mapping[str, Any] = MappingProxyType(
    {
        "in": "header",
        "name": "If-None-Match",
        "description": "The ETag of an earlier answer: the same again comes as a 304.",
        "schema": {"type": "string"},
    }
)


def headers(operation: Operation, status: int) -> list[str]:
    """Return the names of the headers of an answer with that status."""
    names = ["X-Request-ID"]
    if status in BY_STATUS:
        names.append(BY_STATUS[status])
    if operation.is_conditional and status == operation.contract.status:
        names.append("ETag")
    return names
