"""Reading: the document as a client has it, and whether an answer is as it says."""

from collections.abc import Iterator
from typing import Any

from jsonschema_rs import Draft202012Validator
from werkzeug.test import TestResponse

DOCUMENT = "/api/v1/openapi.json"
Document = dict[str, Any]


def operations(document: Document) -> dict[str, Document]:
    """Return the operations of the document, by name."""
    items = document["paths"].values()
    found = [operation for item in items for operation in item.values()]
    return {operation["operationId"]: operation for operation in found}


def labels(document: Document) -> set[str]:
    """Return the operations of the document by method and path: `GET /posts`."""
    return {
        f"{method.upper()} {path}"
        for path, item in document["paths"].items()
        for method in item
    }


def find(document: Document, reference: str) -> Any:
    """Return what a reference within the document leads to."""
    found: Any = document
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def responses(document: Document, name: str) -> Document:
    """Return how an operation may answer, by status."""
    return {
        status: find(document, response["$ref"]) if "$ref" in response else response
        for status, response in operations(document)[name]["responses"].items()
    }


def problems(document: Document, name: str, answer: TestResponse) -> list[str]:
    """Return how an answer differs from what the document says of the operation."""
    told = responses(document, name)
    if str(answer.status_code) not in told:
        return [f"answers {answer.status_code}"]
    response = told[str(answer.status_code)]
    return [
        *header_problems(document, response, answer),
        *body_problems(document, response, answer),
    ]


def header_problems(
    document: Document, response: Document, answer: TestResponse
) -> Iterator[str]:
    """Return which headers the answer lacks, or has in another form."""
    for name, reference in response["headers"].items():
        schema = find(document, reference["$ref"])["schema"]
        value: Any = answer.headers.get(name)
        if schema["type"] == "integer" and value is not None:
            value = int(value)
        if not Draft202012Validator(schema).is_valid(value):
            yield f"has {name}: {value!r}"


def body_problems(
    document: Document, response: Document, answer: TestResponse
) -> Iterator[str]:
    """Return what is wrong with the body, and whether there should be one."""
    if "content" not in response:
        if answer.data:
            yield "has a body"
        return
    schema = response["content"][answer.mimetype]["schema"]
    yield from (
        str(error) for error in validator(document, schema).iter_errors(answer.json)
    )


def validator(document: Document, schema: Document) -> Draft202012Validator:
    """Return what checks values against a schema of the document."""
    return Draft202012Validator(schema | {"components": document["components"]})
