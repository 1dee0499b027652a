"""OpenAPI: the document of the API, made of its routes, contracts and schemas.

What none of them says, such as what an error means, is in a file of data.
"""

import inspect
import re
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from http import HTTPStatus
from pathlib import Path
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from werkzeug.routing import Rule

from app.schemas.error import ErrorSchema
from app.utils.contracts import Contract, contract_of
from app.utils.etags import has_etag
from app.utils.json_errors import json_error

Document = dict[str, Any]

REST = tomllib.loads((Path(__file__).parents[1] / "data/openapi.toml").read_text())
DOCUMENTED = re.compile("/api/v1/(?!docs|openapi)")
KEY = re.compile(r"<key:(\w+)>")
KEY_SCHEMA = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
TOKEN: dict[str, list[str]] = {"bearer": []}
SECURITY = {None: [], "optional": [{}, TOKEN], "required": [TOKEN], "refresh": [TOKEN]}
# Headers of requests, by the status that they may lead to.
CONDITIONS = {304: "If-None-Match", 412: "If-Match"}


def document_of(app: Flask) -> Document:
    """Return the document of the application's API.

    Raises:
        LookupError: A view has no contract, so there is nothing to document.
    """
    # The document is merged into what it is given.
    rest, plugins = deepcopy(REST), [MarshmallowPlugin()]
    spec = APISpec("Broadsheet API", "1.0.0", "3.1.0", plugins, **rest)
    add_errors(spec, app)
    for rule in app.url_map.iter_rules():
        path = KEY.sub(r"{\1}", rule.rule)
        if DOCUMENTED.match(path) and path not in REST["paths"]:
            view = app.view_functions[rule.endpoint]
            (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
            spec.path(path, operations={method.lower(): describe(rule, method, view)})
    return spec.to_dict()


def add_errors(spec: APISpec, app: Flask) -> None:
    """Say of every answer but a 304 that its body has the one shape of errors."""
    details = {"title": ["Missing data for required field."]}
    with app.app_context():
        example = json_error(400, "Validation error", details)
    spec.components.schema("Error", {"examples": [example.json]}, schema=ErrorSchema)
    for name in REST["components"]["responses"].keys() - {"304"}:
        content = {example.mimetype: {"schema": ErrorSchema}}
        spec.components.response(name, {"content": content})


def describe(rule: Rule, method: str, view: object) -> Document:
    """Return what the document says of an operation; a text refers to a component."""
    contract = contract_of(view)
    if contract is None:
        raise LookupError(f"The view of {rule.endpoint!r} has no contract.")
    summary, _, description = str(inspect.getdoc(view)).partition("\n")
    errors = sorted({*contract.errors, *implied(rule, method)})
    told: Document = {
        "operationId": rule.endpoint,
        "tags": [rule.endpoint.split(".")[-2]],
        "summary": summary.rstrip("."),
        "description": description.strip(),
        "security": SECURITY[contract.login],
        "parameters": [*parameters(rule, contract, errors)],
        "responses": {contract.status: success(method, contract)}
        | {status: str(status) for status in errors},
    }
    if contract.json:
        content = {"application/json": {"schema": contract.json}}
        told["requestBody"] = {"required": True, "content": content}
    return told


def implied(rule: Rule, method: str) -> Iterator[int]:
    """Return the statuses that a route brings with it, beside those of its contract."""
    yield 503
    if method == "GET":
        yield from CONDITIONS
    if KEY.search(rule.rule):
        yield 404


def parameters(rule: Rule, contract: Contract, errors: list[int]) -> Iterator[Any]:
    """Return what an operation takes beside a body."""
    for name in KEY.findall(rule.rule):
        yield {"in": "path", "name": name, "required": True, "schema": KEY_SCHEMA}
    if contract.query:
        yield {"in": "query", "schema": contract.query}
    yield from (CONDITIONS[status] for status in errors if status in CONDITIONS)


def success(method: str, contract: Contract) -> Document:
    """Return what the document says of the answer where all is well."""
    headers = ["X-Request-ID"]
    if contract.status == HTTPStatus.CREATED:
        headers.append("Location")
    if contract.returns and has_etag(method, contract.status):
        headers.append("ETag")
    told: Document = {"description": HTTPStatus(contract.status).phrase}
    if contract.returns:
        told["content"] = {"application/json": {"schema": contract.returns}}
    return told | {"headers": {name: name for name in headers}}
