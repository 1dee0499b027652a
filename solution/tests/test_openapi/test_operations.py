from collections.abc import Callable

import pytest
from flask import Flask

from app.utils.openapi.operations import explain
from tests.test_openapi.reading import Document, operations

STATUSES = {
    "api.auth.login": "200 400 401 413 415 429",
    "api.auth.logout": "204 401",
    "api.auth.refresh": "200 401",
    "api.auth.change_password": "204 400 401 403 409 413 415 429",
    "api.auth.request_password_reset": "202 400 413 415 429",
    "api.auth.reset_password": "204 400 413 415 429",
    "api.health.live": "200",
    "api.health.ready": "200 503",
    "api.posts.create_post": "201 400 401 413 415 429",
    "api.posts.get_post": "200 304 401 404",
    "api.posts.list_posts": "200 304 400 401 429",
    "api.posts.publish_post": "200 401 403 404",
    "api.users.delete_user": "204 401 403 404",
    "api.users.update_user": "200 400 401 403 404 409 413 415",
}
HEADERS = [
    ("api.posts.create_post", "201", {"Location"}),
    ("api.posts.get_post", "200", {"ETag"}),
    ("api.posts.get_post", "304", {"ETag"}),
    ("api.posts.update_post", "200", set()),
    ("api.posts.get_post", "401", {"WWW-Authenticate"}),
    ("api.auth.login", "429", {"Retry-After"}),
    ("api.auth.logout", "204", set()),
    ("api.health.live", "200", set()),
]
TOKEN: dict[str, list[str]] = {"bearer": []}


@pytest.mark.parametrize(("name", "statuses"), STATUSES.items())
def test_an_operation_tells_of_each_of_its_answers_and_no_other(
    document: Document, name: str, statuses: str
) -> None:
    assert [*operations(document)[name]["responses"]] == statuses.split()


@pytest.mark.parametrize(("name", "status", "headers"), HEADERS)
def test_an_answer_comes_with_its_headers(
    document: Document, name: str, status: str, headers: set[str]
) -> None:
    told = operations(document)[name]["responses"][status]["headers"]

    assert told.keys() == headers | {"X-Request-ID"}


def is_limited(view: Callable[..., object]) -> bool:
    return "limits" in vars(view)


def test_operations_with_limits_tell_of_them(app: Flask, document: Document) -> None:
    limited = {
        name
        for name, operation in operations(document).items()
        if "429" in operation["responses"]
    }

    views = app.view_functions
    assert limited == {name for name in operations(document) if is_limited(views[name])}


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


def test_a_key_in_the_path_is_told_with_its_limits(document: Document) -> None:
    (key,) = operations(document)["api.posts.delete_post"]["parameters"]

    assert key == {
        "in": "path",
        "name": "post_id",
        "required": True,
        "schema": {"type": "integer", "minimum": 1, "maximum": 2147483647},
    }


def test_a_query_is_told_field_by_field(document: Document) -> None:
    parameters = operations(document)["api.posts.list_posts"]["parameters"]
    told = {parameter["name"]: parameter for parameter in parameters}

    assert told["per_page"]["schema"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 100,
        "default": 20,
    }
    assert told["status"]["schema"]["enum"] == ["draft", "published"]
    assert told["If-None-Match"]["in"] == "header"
    assert not any(parameter["required"] for parameter in parameters[:-1])


def test_what_is_made_leads_to_what_can_be_done_with_it(document: Document) -> None:
    made = operations(document)["api.posts.create_post"]["responses"]["201"]

    assert made["links"]["api.posts.publish_post"] == {
        "operationId": "api.posts.publish_post",
        "parameters": {"post_id": "$response.body#/id"},
    }
    assert made["links"].keys() == {
        name
        for name, operation in operations(document).items()
        if any(p["name"] == "post_id" for p in operation["parameters"])
    }


def test_an_account_of_ones_own_leads_to_no_other(document: Document) -> None:
    made = operations(document)["api.auth.register"]["responses"]["201"]

    assert made["links"] == {}


def test_a_docstring_is_a_line_and_the_rest() -> None:
    def post() -> None:
        """Post a letter.

        It costs a stamp.
        Two, if it is heavy.
        """

    assert explain(post) == (
        "Post a letter.",
        "It costs a stamp.\nTwo, if it is heavy.",
    )


def test_a_docstring_may_be_one_line() -> None:
    def post() -> None:
        """Post a letter."""

    assert explain(post) == ("Post a letter.", "")


def test_what_has_no_docstring_is_not_explained() -> None:
    assert explain(lambda: None) == ("", "")
