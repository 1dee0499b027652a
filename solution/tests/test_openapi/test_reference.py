from http import HTTPStatus
from typing import Any

import pytest

from app.utils.openapi.curl import curl
from app.utils.openapi.fields import Field
from app.utils.openapi.reference import Answer, Entry, Shape, entries, groups, shapes

SERVER = "https://paper.example"
EXAMPLE = {"title": "Spring"}
POST: dict[str, Any] = {
    "description": "A post.",
    "properties": {"title": {"type": "string"}},
    "examples": [EXAMPLE],
}
ERROR: dict[str, Any] = {"description": "What went wrong.", "properties": {}}
KEY = {"name": "post_id", "in": "path", "required": True, "schema": {}}


def body(name: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"content": {"application/json": {"schema": schema}}}


CREATE: dict[str, Any] = {
    "tags": ["posts"],
    "security": [{"bearer": []}],
    "parameters": [],
    "requestBody": body("Post"),
    "responses": {
        "201": {"description": "It is made.", "headers": {"Location": {}}}
        | body("Post"),
    },
}
DELETE: dict[str, Any] = {
    "tags": ["posts", "more"],
    "security": [{}, {"bearer": []}],
    "parameters": [KEY],
    "responses": {"204": {"description": "It is done.", "headers": {}}},
}
REPORT = CREATE | {"tags": ["more"], "security": [], "requestBody": body("Error")}
DOCUMENT: dict[str, Any] = {
    "tags": [{"name": "posts"}, {"name": "more"}],
    "components": {"schemas": {"Post": POST, "Error": ERROR}},
    "paths": {
        "/posts": {"post": CREATE},
        "/posts/{post_id}": {"delete": DELETE},
        "/errors": {"post": REPORT},
    },
}
TITLE = Field("title", "body", "string", None, False, [], None, "")
SHAPE = Shape("Post", "A post.", [TITLE], [EXAMPLE])


@pytest.fixture
def arranged() -> list[Entry]:
    return list(entries(DOCUMENT, SERVER))


def test_schemas_are_arranged_by_name() -> None:
    error = Shape("Error", "What went wrong.", [], [])

    assert list(shapes(DOCUMENT).items()) == [("Error", error), ("Post", SHAPE)]


def test_an_operation_with_a_body_is_arranged(arranged: list[Entry]) -> None:
    assert arranged[0] == Entry(
        path="/posts",
        method="POST",
        operation=CREATE,
        login="login required",
        parameters=[],
        body=SHAPE,
        answers=[Answer(HTTPStatus.CREATED, "It is made.", ["Location"], "Post")],
        curl=curl(f"{SERVER}/posts", "POST", CREATE, EXAMPLE),
    )


def test_an_operation_without_a_body_is_arranged(arranged: list[Entry]) -> None:
    entry = arranged[1]

    assert (entry.method, entry.login) == ("DELETE", "login optional")
    assert [field.name for field in entry.parameters] == ["post_id"]
    assert entry.body is None
    assert entry.answers == [Answer(HTTPStatus.NO_CONTENT, "It is done.", [], None)]
    assert entry.curl == curl(f"{SERVER}/posts/1", "DELETE", DELETE, None)


def test_a_body_without_an_example_is_not_made_up(arranged: list[Entry]) -> None:
    assert arranged[2].login == "no login"
    assert arranged[2].curl == curl(f"{SERVER}/errors", "POST", REPORT, None)


def test_operations_stand_in_each_of_their_groups(arranged: list[Entry]) -> None:
    (create, delete, report) = arranged

    assert groups(DOCUMENT, SERVER) == [
        ({"name": "posts"}, [create, delete]),
        ({"name": "more"}, [delete, report]),
    ]
