"""Responses: every status that an operation answers with, and why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from marshmallow import Schema

from app.exceptions import AppError, NotFoundError, UnauthorizedError
from app.schemas.error import ErrorSchema
from app.utils.openapi.headers import headers
from app.utils.openapi.operations import Operation, explain

NOT_MODIFIED = 304
REASONS: Mapping[int, str] = MappingProxyType(
    {
        200: "It worked.",
        201: "It is made.",
        202: "It is taken on.",
        204: "It is done.",
        304: "The client has this answer already.",
        400: "The input is not as it must be; `details` says why, field by field.",
        413: "The body is too large.",
        415: "The body is not declared to be JSON.",
        429: "There were too many attempts.",
    }
)


def responses(operation: Operation) -> dict[int, dict[str, Any]]:
    """Return the responses of an operation, by status."""
    answers = successes(operation)
    for status, reasons in refusals(operation).items():
        answers[status] = answer(" ".join(reasons), ErrorSchema())
    for status, described in answers.items():
        described["headers"] = {name: name for name in headers(operation, status)}
    return {status: answers[status] for status in sorted(answers)}


def successes(operation: Operation) -> dict[int, dict[str, Any]]:
    """Return the responses to a request that is well."""
    status, returns = operation.contract.status, operation.contract.returns
    answers = {status: answer(REASONS[status], returns)}
    if operation.is_conditional:
        answers[NOT_MODIFIED] = answer(REASONS[NOT_MODIFIED], None)
    return answers


def refusals(operation: Operation) -> dict[int, list[str]]:
    """Return the statuses of errors, each with the reasons for it."""
    reasons = defaultdict(list)
    for status in refused_before(operation):
        reasons[status].append(REASONS[status])
    for error in errors(operation):
        reasons[error.status_code].append(explain(error)[0])
    return reasons


def refused_before(operation: Operation) -> Iterator[int]:
    """Return how an operation is refused before its view is asked."""
    contract = operation.contract
    if contract.body is not None or contract.query is not None:
        yield 400
    if contract.body is not None:
        yield from (413, 415)
    if operation.is_limited:
        yield 429


def errors(operation: Operation) -> Iterator[type[AppError]]:
    """Return the errors of the application that an operation may end in."""
    if operation.login is not None:
        yield UnauthorizedError
    if operation.keys:
        yield NotFoundError
    yield from operation.contract.errors


def answer(reason: str, schema: Schema | None) -> dict[str, Any]:
    """Return a response: why it comes, and what is in it."""
    if schema is None:
        return {"description": reason}
    return {
        "description": reason,
        "content": {"application/json": {"schema": schema}},
    }
