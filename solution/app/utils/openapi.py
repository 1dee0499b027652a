"""OpenAPI: the document of the API, made of its routes, contracts and schemas.

What none of them says, such as the examples, is in `data/openapi.toml`.
"""

import inspect
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from werkzeug.routing import Rule

from app.exceptions import NotFoundError, PreconditionFailedError
from app.schemas.error import ErrorSchema
from app.utils.contracts import Contract, Error, contract_of
from app.utils.etags import has_etag
from app.utils.limits import LIMITS

Document = dict[str, Any]

TEXTS = tomllib.loads((Path(__file__).parents[1] / "data/openapi.toml").read_text())
DOCUMENTED = re.compile("/api/v1/(?!docs|openapi)")
KEY = re.compile(r"<key:(\w+)>")
TOKEN: dict[str, list[str]] = {"bearer": []}
SECURITY = {None: [], "optional": [{}, TOKEN], "required": [TOKEN], "refresh": [TOKEN]}
HEADERS = {201: "Location", 304: "ETag", 401: "WWW-Authenticate", 429: "Retry-After"}
NOT_MODIFIED = 304


def document_of(app: Flask) -> Document:
    """Return the document of the application's API.

    Raises:
        LookupError: A view has no contract, so there is nothing to document.
    """
    told = TEXTS["document"]
    spec = APISpec("Broadsheet API", "1.0.0", "3.1.0", [MarshmallowPlugin()], **told)
    for rule in app.url_map.iter_rules():
        path = KEY.sub(r"{\1}", rule.rule)
        if DOCUMENTED.match(path) and path not in told["paths"]:
            spec.path(path, operations=operations(app.view_functions, rule))
    return spec.to_dict()


def operations(views: dict[str, Any], rule: Rule) -> Document:
    """Return what the document says of a route, by method."""
    view = views[rule.endpoint]
    contract = contract_of(view)
    if contract is None:
        raise LookupError(f"The view of {rule.endpoint!r} has no contract.")
    summary, _, description = inspect.cleandoc(view.__doc__).partition("\n")
    told: Document = {
        "operationId": rule.endpoint,
        "tags": [rule.endpoint.split(".")[-2]],
        "summary": summary.rstrip("."),
        "description": description.strip(),
        "security": SECURITY[contract.login],
    }
    if contract.json:
        content = {"application/json": {"schema": contract.json}}
        told["requestBody"] = {"required": True, "content": content}
    (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
    errors = set(refusals(rule, method, contract))
    told["parameters"] = list(parameters(rule, contract, errors))
    told["responses"] = responses(method, contract, errors)
    return {method.lower(): told}


def refusals(rule: Rule, method: str, contract: Contract) -> Iterator[Error]:
    """Return how an operation answers where it does not simply succeed."""
    yield from contract.errors
    if KEY.search(rule.rule):
        yield NotFoundError
    if method == "GET":
        yield from (NOT_MODIFIED, PreconditionFailedError)
    if rule.endpoint in LIMITS:
        yield 429


def parameters(rule: Rule, contract: Contract, errors: set[Error]) -> Iterator[Any]:
    """Return what an operation takes beside a body; a string is a reference."""
    schema = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
    for name in KEY.findall(rule.rule):
        yield {"in": "path", "name": name, "required": True, "schema": schema}
    if contract.query:
        yield {"in": "query", "schema": contract.query}
    if NOT_MODIFIED in errors:
        yield "If-None-Match"
    if PreconditionFailedError in errors:
        yield "If-Match"


def responses(method: str, contract: Contract, errors: set[Error]) -> Document:
    """Return how an operation may answer, by status."""
    reasons: dict[int, set[str]] = defaultdict(set)
    for error in (contract.status, *errors):
        if isinstance(error, int):
            reasons[error].add(TEXTS["reasons"][str(error)])
        else:
            reasons[error.status_code].add(str(error.__doc__).partition("\n")[0])
    return {
        str(status): response(method, contract, status, " ".join(sorted(texts)))
        for status, texts in sorted(reasons.items())
    }


def response(method: str, contract: Contract, status: int, reason: str) -> Document:
    """Return one answer: why it comes, its headers, and what is in it."""
    is_success = status == contract.status
    schema = contract.returns if is_success else ErrorSchema()
    headers = {"X-Request-ID", HEADERS.get(status, "X-Request-ID")}
    if is_success and schema and has_etag(method, status):
        headers.add("ETag")
    told: Document = {"description": reason, "headers": {h: h for h in sorted(headers)}}
    if schema and status != NOT_MODIFIED:
        told["content"] = {"application/json": {"schema": schema}}
    return told
