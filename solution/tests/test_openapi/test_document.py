"""The document: it tells of every route, in full, and of nothing else."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

import app.utils.openapi
from app import create_app
from app.utils.contracts import contract_of, returns
from app.utils.openapi import document_of
from tests.test_openapi.reading import (
    DOCUMENT,
    Document,
    find,
    operations,
    responses,
    validator,
)

TEXTS = Path(app.utils.openapi.__file__).parents[1] / "data/openapi.toml"
EXAMPLES = {
    name: schema["examples"]
    for name, schema in tomllib.loads(TEXTS.read_text("utf-8"))["components"][
        "schemas"
    ].items()
    if "examples" in schema
}
STATUSES = {
    "api.auth.login": "200 400 401 413 415 429 503",
    "api.auth.logout": "204 401 503",
    "api.auth.refresh": "200 401 503",
    "api.auth.confirm_email": "200 400 401 409 413 415 429 503",
    "api.auth.request_email_change": "202 400 401 403 409 413 415 429 503",
    "api.auth.change_password": "204 400 401 403 409 413 415 429 503",
    "api.auth.request_password_reset": "202 400 413 415 429 503",
    "api.auth.reset_password": "204 400 413 415 429 503",
    "api.health.live": "200",
    "api.health.ready": "200 503",
    "api.posts.create_post": "201 400 401 413 415 429 503",
    "api.posts.get_post": "200 304 401 404 412 503",
    "api.posts.list_posts": "200 304 400 401 412 429 503",
    "api.posts.publish_post": "200 401 403 404 412 503",
    "api.users.create_user": "201 400 401 403 409 413 415 503",
    "api.users.delete_user": "204 401 403 404 412 503",
    "api.users.update_user": "200 400 401 403 404 412 413 415 503",
}
HEADERS = [
    ("api.posts.create_post", "201", {"ETag", "Location"}),
    ("api.posts.get_post", "200", {"ETag"}),
    ("api.posts.get_post", "304", {"ETag"}),
    ("api.posts.update_post", "200", {"ETag"}),
    ("api.posts.publish_post", "200", set()),
    ("api.posts.get_post", "401", {"WWW-Authenticate"}),
    ("api.auth.login", "429", {"Retry-After"}),
    ("api.auth.login", "503", {"Retry-After"}),
    ("api.health.ready", "503", set()),
    ("api.auth.logout", "204", set()),
    ("api.health.live", "200", set()),
]
FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("Registration", "password", {"type": "string", "minLength": 10, "maxLength": 128}),
    ("PostCreate", "title", {"minLength": 1, "maxLength": 200}),
    ("Access", "role", {"type": "string", "enum": ["user", "editor", "admin"]}),
    ("Access", "is_active", {"type": "boolean"}),
    ("UserCreate", "role", {"default": "user"}),
    ("Post", "published_at", {"type": ["string", "null"], "format": "date-time"}),
    ("Tokens", "token_type", {"enum": ["Bearer"]}),
    ("PostPage", "items", {"items": {"$ref": "#/components/schemas/PostSummary"}}),
]
TOKEN: dict[str, list[str]] = {"bearer": []}


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (text for key, text in part.items() if key == "$ref")
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from references(inner)


def schemas(document: Document) -> dict[str, Document]:
    found: dict[str, Document] = document["components"]["schemas"]
    return found


def bodies(document: Document) -> set[str]:
    return {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        for operation in operations(document).values()
        if "requestBody" in operation
    }


def test_it_has_the_routes_of_the_api_and_no_others(
    app: Flask, document: Document
) -> None:
    routes = {
        rule.endpoint: (method.lower(), re.sub(r"<key:(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/api/") and not rule.endpoint.startswith("api.docs.")
    }

    assert routes == {
        operation["operationId"]: (method, path)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }
    assert routes["api.posts.update_post"] == ("patch", "/api/v1/posts/{post_id}")


def test_every_contract_is_told_in_full(app: Flask, document: Document) -> None:
    for name, told in operations(document).items():
        contract = contract_of(app.view_functions[name])
        if contract is None:
            assert name.startswith("api.health.")
            continue
        queries = [p for p in told["parameters"] if p.get("in") == "query"]
        success = told["responses"][str(contract.status)]
        errors = {str(status) for status in contract.errors}

        assert ("requestBody" in told) == (contract.json is not None)
        assert len(queries) == len(contract.query.fields if contract.query else [])
        assert ("content" in success) == (contract.returns is not None)
        assert errors <= told["responses"].keys()


@pytest.mark.parametrize(("name", "statuses"), STATUSES.items())
def test_an_operation_tells_of_each_of_its_answers_and_no_other(
    document: Document, name: str, statuses: str
) -> None:
    assert [*operations(document)[name]["responses"]] == statuses.split()


@pytest.mark.parametrize(("name", "status", "headers"), HEADERS)
def test_an_answer_comes_with_its_headers(
    document: Document, name: str, status: str, headers: set[str]
) -> None:
    told = responses(document, name)[status]["headers"]

    assert told.keys() == headers | {"X-Request-ID"}


def test_every_answer_says_why_it_comes(document: Document) -> None:
    told = [responses(document, name) for name in operations(document)]

    assert all(response["description"] for each in told for response in each.values())


def test_operations_with_limits_tell_of_them(app: Flask, document: Document) -> None:
    limited = {
        name
        for name, operation in operations(document).items()
        if "429" in operation["responses"]
    }

    views = app.view_functions.items()
    assert limited == {
        name for name, view in views if name[:4] == "api." and "limits" in vars(view)
    }


@pytest.mark.parametrize(
    ("name", "security"),
    [
        ("api.auth.login", []),
        ("api.auth.refresh", [TOKEN]),
        ("api.posts.get_post", [{}, TOKEN]),
        ("api.posts.create_post", [TOKEN]),
        ("api.health.ready", []),
    ],
)
def test_an_operation_tells_whether_to_log_in(
    document: Document, name: str, security: list[object]
) -> None:
    assert operations(document)[name]["security"] == security


def test_keys_queries_and_conditions_are_parameters(document: Document) -> None:
    told = {
        name: [p.get("name") or p["$ref"].rpartition("/")[2] for p in o["parameters"]]
        for name, o in operations(document).items()
    }
    (key, *_) = operations(document)["api.posts.delete_post"]["parameters"]

    assert told["api.posts.delete_post"] == ["post_id", "If-Match"]
    assert told["api.posts.get_post"] == ["post_id", "If-None-Match", "If-Match"]
    assert told["api.posts.create_post"] == []
    assert {"page", "search"} < set(told["api.posts.list_posts"])
    assert key["schema"] == {"type": "integer", "minimum": 1, "maximum": 2147483647}


def test_every_reference_leads_somewhere(document: Document) -> None:
    found = set(references(document))

    assert "#/components/schemas/Error" in found
    assert all(find(document, reference) for reference in found)


def test_every_group_and_operation_says_what_it_is(document: Document) -> None:
    groups = {tag["name"]: tag["description"] for tag in document["tags"]}

    assert groups.keys() == {"auth", "health", "posts", "users"}
    assert all(groups.values())
    for operation in operations(document).values():
        assert operation["summary"]
        assert set(operation["tags"]) < groups.keys()
    assert operations(document)["api.posts.get_post"]["summary"] == "Get one post"


@pytest.mark.parametrize(("name", "field", "limits"), FIELDS)
def test_a_field_is_told_with_its_limits(
    document: Document, name: str, field: str, limits: dict[str, Any]
) -> None:
    told = schemas(document)[name]["properties"][field]

    assert told | limits == told


def test_what_is_sent_has_no_more_than_is_told(document: Document) -> None:
    closed = [find(document, name)["additionalProperties"] for name in bodies(document)]

    assert len(closed) == 12
    assert not any(closed)


@pytest.mark.parametrize("name", ["PostUpdate", "UserUpdate"])
def test_changes_need_no_field(document: Document, name: str) -> None:
    assert "required" not in schemas(document)[name]
    assert schemas(document)[name]["properties"]


def test_every_body_has_an_example(document: Document) -> None:
    assert all(find(document, name)["examples"] for name in bodies(document))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_as_its_schema_says(document: Document, name: str) -> None:
    (example,) = EXAMPLES[name]

    validator(document, schemas(document)[name]).validate(example)


def test_the_example_of_an_error_is_as_its_schema_says(document: Document) -> None:
    (example,) = schemas(document)["Error"]["examples"]

    validator(document, schemas(document)["Error"]).validate(example)
    assert {*example} == {*schemas(document)["Error"]["properties"]}


def test_an_example_that_is_not_is_found_out(document: Document) -> None:
    (example,) = EXAMPLES["Login"]
    check = validator(document, schemas(document)["Login"])

    assert not check.is_valid({**example, "remember": True})


def test_what_stands_before_a_view_does_not_hide_it(app: Flask) -> None:
    settings = {"RATELIMIT_ENABLED": True, "CACHE_TYPE": "SimpleCache"}

    assert document_of(create_app("testing", settings)) == document_of(app)


def test_a_route_without_a_contract_is_not_passed_over() -> None:
    app = create_app("testing")
    app.add_url_rule("/api/v1/odd", "api.odds.show", lambda: "odd")

    with pytest.raises(LookupError, match="no contract"):
        document_of(app)


def test_a_route_is_in_the_document_of_its_own_application_alone(
    app: Flask, document: Document
) -> None:
    other = create_app("testing")
    other.add_url_rule("/api/v1/odd", "api.odds.show", returns(status=204)(dict))

    assert document_of(other)["paths"].keys() - document["paths"] == {"/api/v1/odd"}
    assert document_of(app)["paths"].keys() == document["paths"].keys()


def test_a_route_beside_the_api_is_none_of_its_business(app: Flask) -> None:
    other = create_app("testing")
    other.add_url_rule("/odd", "odds.show", lambda: "odd")

    assert document_of(other) == document_of(app)


@pytest.mark.parametrize("prefix", ["", "/paper"])
def test_its_paths_begin_where_the_application_does(
    client: FlaskClient, prefix: str
) -> None:
    answer = client.get(DOCUMENT, environ_overrides={"SCRIPT_NAME": prefix})

    assert answer.get_json()["servers"] == [{"url": prefix or "/"}]
