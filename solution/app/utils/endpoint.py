"""Endpoints: what a view takes and gives, said once, enforced and documented."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from typing import Any

from flask import Response, jsonify, request
from marshmallow import Schema
from werkzeug.exceptions import BadRequest

from app.exceptions import AppError

View = Callable[..., Any]


@dataclass(frozen=True)
class Contract:
    """What an endpoint promises.

    Args:
        body: What the JSON of a request must be, handed to the view as `body`.
        query: What the query string must be, handed to the view as `query`.
        returns: What the view's result is shown as; without it, nothing is.
        status: The status of a success.
        errors: How the view may refuse what is well formed.
    """

    body: Schema | None = None
    query: Schema | None = None
    returns: Schema | None = None
    status: int = 200
    errors: tuple[type[AppError], ...] = ()


class Endpoint:
    """A view that keeps a contract.

    Where it returns two values, the second are headers.
    """

    def __init__(self, view: View, contract: Contract) -> None:
        update_wrapper(self, view)
        self.view = view
        self.contract = contract

    def __call__(self, *args: Any, **kwargs: Any) -> Response:
        """Check the input, call the view, and shape its result.

        Raises:
            marshmallow.ValidationError: The input breaks the contract.
        """
        contract = self.contract
        if contract.query is not None:
            kwargs["query"] = contract.query.load(request.args.to_dict())
        if contract.body is not None:
            kwargs["body"] = contract.body.load(read_json())
        result = self.view(*args, **kwargs)
        value, headers = result if isinstance(result, tuple) else (result, {})
        return respond(contract, value, headers)


def endpoint(
    *,
    body: Schema | None = None,
    query: Schema | None = None,
    returns: Schema | None = None,
    status: int = 200,
    errors: tuple[type[AppError], ...] = (),
) -> Callable[[View], Endpoint]:
    """Make a view keep a contract; the arguments are those of `Contract`."""
    contract = Contract(body, query, returns, status, errors)
    return lambda view: Endpoint(view, contract)


def read_json() -> Any:
    """Return what the JSON of the request says.

    Raises:
        werkzeug.exceptions.HTTPException: It says nothing that can be understood.
    """
    try:
        return request.get_json()
    except RecursionError as error:
        raise BadRequest("The JSON is nested too deeply.") from error


def respond(contract: Contract, value: Any, headers: Mapping[str, str]) -> Response:
    """Build the answer; one to a GET has an ETag, and no body if the client has it."""
    if contract.returns is None:
        response = Response(status=contract.status)
    else:
        response = jsonify(contract.returns.dump(value))
        response.status_code = contract.status
    response.headers.update(headers)
    if request.method in {"GET", "HEAD"}:
        response.add_etag()
        response.make_conditional(request)
    return response
