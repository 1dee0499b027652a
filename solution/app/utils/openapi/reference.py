"""The reference: the document, arranged for people to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from app.utils.openapi.curl import curl
from app.utils.openapi.fields import Field, body_fields, parameter_fields, referred

Document = dict[str, Any]

# By how many ways in there are.
LOGINS = ("no login", "login required", "login optional")


@dataclass(frozen=True)
class Shape:
    """A schema: its name, what it is for, its fields, and examples of it."""

    name: str
    description: str
    fields: list[Field]
    examples: list[Any]


@dataclass(frozen=True)
class Answer:
    """A response: its status, why it comes, its headers, and its schema's name."""

    status: HTTPStatus
    reason: str
    headers: list[str]
    shape: str | None


@dataclass(frozen=True)
class Entry:
    """An operation.

    Args:
        path: Where it is.
        method: Its method, in capitals.
        operation: What the document says of it.
        login: Whether it takes a login, in words.
        parameters: What it takes beside the body.
        body: What it takes as the body, if it takes one.
        answers: What it answers.
        curl: A command that calls it.
    """

    path: str
    method: str
    operation: Document
    login: str
    parameters: list[Field]
    body: Shape | None
    answers: list[Answer]
    curl: str


def shapes(document: Document) -> dict[str, Shape]:
    """Return the schemas of the document, by name."""
    return {
        name: Shape(
            name, schema["description"], body_fields(schema), schema.get("examples", [])
        )
        for name, schema in sorted(document["components"]["schemas"].items())
    }


def entries(document: Document, server: str) -> Iterator[Entry]:
    """Return the operations of the document.

    Args:
        document: The document.
        server: Where the application is, for the commands.
    """
    known = shapes(document)
    for path, item in document["paths"].items():
        for method, operation in item.items():
            name = schema_name(operation.get("requestBody", {}))
            body = known[name] if name else None
            yield arrange(server, path, method.upper(), operation, body)


def arrange(
    server: str, path: str, method: str, operation: Document, body: Shape | None
) -> Entry:
    """Return one operation, arranged."""
    example = body.examples[0] if body and body.examples else None
    return Entry(
        path=path,
        method=method,
        operation=operation,
        login=LOGINS[len(operation["security"])],
        parameters=parameter_fields(operation),
        body=body,
        answers=[answer(*response) for response in operation["responses"].items()],
        curl=curl(server + path, method, operation, example),
    )


def groups(document: Document, server: str) -> list[tuple[Document, list[Entry]]]:
    """Return the tags of the document, each with its operations."""
    found = list(entries(document, server))
    return [
        (tag, [entry for entry in found if tag["name"] in entry.operation["tags"]])
        for tag in document["tags"]
    ]


def answer(status: str, response: Document) -> Answer:
    """Return a response of the document, arranged."""
    return Answer(
        status=HTTPStatus(int(status)),
        reason=response["description"],
        headers=list(response["headers"]),
        shape=schema_name(response),
    )


def schema_name(message: Document) -> str | None:
    """Return the name of the schema of a body, or None where there is no body."""
    content = message.get("content", {}).get("application/json", {"schema": {}})
    return referred(content["schema"])
