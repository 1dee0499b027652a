import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.api import posts, users
from app.utils.openapi.document import BEARER, DESCRIPTION, document_of
from app.utils.openapi.operations import operations as routed
from tests.test_openapi.reading import Document, find, operations


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (text for key, text in part.items() if key == "$ref")
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from references(inner)


def test_it_has_the_routes_of_the_api_and_no_others(
    app: Flask, document: Document
) -> None:
    routes = {
        (method.lower(), re.sub(r"<key:(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/api/") and not rule.endpoint.startswith("api.docs.")
    }

    assert routes == {
        (method, path) for path, item in document["paths"].items() for method in item
    }
    assert ("patch", "/api/v1/posts/{post_id}") in routes


def test_operations_go_by_the_names_of_their_endpoints(
    app: Flask, document: Document
) -> None:
    names = [operation.endpoint for operation in routed(app)]

    assert sorted(operations(document)) == sorted(names)


def test_every_contract_is_told_in_full(app: Flask, document: Document) -> None:
    for operation in routed(app):
        told = operations(document)[operation.endpoint]
        contract = operation.contract
        queries = [p for p in told["parameters"] if p["in"] == "query"]
        success = told["responses"][str(contract.status)]
        errors = {str(error.status_code) for error in contract.errors}

        assert ("requestBody" in told) == (contract.body is not None)
        assert len(queries) == len(contract.query.fields if contract.query else [])
        assert ("content" in success) == (contract.returns is not None)
        assert errors <= told["responses"].keys()


def test_every_reference_leads_somewhere(document: Document) -> None:
    found = set(references(document))

    assert "#/components/schemas/Error" in found
    assert all(find(document, reference) for reference in found)


def test_every_group_and_operation_says_what_it_is(document: Document) -> None:
    groups = {tag["name"]: tag["description"] for tag in document["tags"]}

    assert groups.keys() == {"auth", "health", "posts", "users"}
    assert groups["posts"].startswith("Posts: ")
    for operation in operations(document).values():
        assert operation["summary"]
        assert set(operation["tags"]) < groups.keys()


def test_what_stands_before_a_view_does_not_hide_it(document: Document) -> None:
    settings = {"RATELIMIT_ENABLED": True, "CACHE_TYPE": "SimpleCache"}

    assert document_of(create_app("testing", settings)) == document


def test_a_route_without_a_contract_is_not_passed_over() -> None:
    app = create_app("testing")
    app.add_url_rule("/api/v1/odd", "api.odds.show", lambda: "odd")

    with pytest.raises(LookupError, match="no contract"):
        document_of(app)


def test_a_route_beside_the_api_is_none_of_its_business(document: Document) -> None:
    app = create_app("testing")
    app.add_url_rule("/odd", "odds.show", lambda: "odd")

    assert document_of(app) == document


def test_it_begins_with_what_the_api_is_about(app: Flask) -> None:
    made = document_of(app)

    assert made["info"] == {
        "title": "Broadsheet API",
        "version": "1.0.0",
        "description": DESCRIPTION,
    }
    assert made["tags"][-2:] == [
        {"name": "posts", "description": posts.__doc__},
        {"name": "users", "description": users.__doc__},
    ]


def test_it_names_the_scheme_that_its_operations_ask_for(app: Flask) -> None:
    made = document_of(app)
    asked = {
        scheme
        for operation in operations(made).values()
        for option in operation["security"]
        for scheme in option
    }

    assert made["components"]["securitySchemes"] == {"bearer": BEARER}
    assert asked == {"bearer"}
