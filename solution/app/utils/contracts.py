"""Contracts: what a view takes and gives, said beside it, kept, and documented.

What a view gets from a decorator comes before its other arguments.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Concatenate, Literal, NoReturn, ParamSpec, TypeVar

from flask import Request, Response, request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest

from app.schemas.base import AnswerSchema
from app.utils.etags import has_etag, make_conditional

P = ParamSpec("P")
R = TypeVar("R")
View = TypeVar("View", bound=Callable[..., object])


@dataclass(frozen=True)
class Contract:
    """What a view promises: its input, its success, and the statuses of its errors."""

    login: Literal["required", "optional", "refresh"] | None = None
    json: Schema | None = None
    query: Schema | None = None
    returns: Schema | None = None
    status: int = 200
    errors: tuple[int, ...] = ()


def contract_of(view: object) -> Contract | None:
    """Return what a view promises, if it promises something."""
    return vars(view).get("contract")


def promise(view: View, *errors: int, **terms: Any) -> View:
    """Add to the contract of a view, and return the view."""
    contract = contract_of(view) or Contract()
    errors = (*contract.errors, *errors)
    vars(view)["contract"] = replace(contract, errors=errors, **terms)
    return view


class RequestParser(FlaskParser):
    """Reads requests, and leaves what is wrong with them to the error handlers.

    By itself webargs answers 422, and takes what is not said to be JSON for nothing.
    """

    def load_json(self, req: Request, schema: Schema) -> Any:
        """Return what the body says; Flask refuses one that is no JSON."""
        try:
            return req.get_json()
        except RecursionError as error:
            raise BadRequest("The JSON is nested too deeply.") from error

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise the error with its messages as the schema gave them."""
        (error.messages,) = error.messages_dict.values()
        raise error


# Whether unknown names are refused is up to the schema, in a query too.
parser = RequestParser(unknown=None)


def use(
    schema: Schema, location: Literal["json", "query"] = "json"
) -> Callable[[Callable[Concatenate[Any, P], R]], Callable[P, R]]:
    """Hand the view the body or the query string, as the schema loads it."""
    errors = (400, 413, 415) if location == "json" else (400,)

    def decorate(view: Callable[Concatenate[Any, P], R]) -> Callable[P, R]:
        @wraps(view)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            return view(parser.parse(schema, location=location), *args, **kwargs)

        return promise(wrapper, *errors, **{location: schema})

    return decorate


def guarded(
    guard: Callable[P, object], schema: AnswerSchema | None = None
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Ask a guard first: who may not do something is told nothing about their input.

    Args:
        guard: Gets what the view gets; it raises, or returns what is to be changed.
        schema: How that is shown. It has the ETag that If-Match is compared with.
    """
    errors = (403, 412) if schema else (403,)

    def decorate(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            found = guard(*args, **kwargs)
            if schema and "If-Match" in request.headers:
                make_conditional(schema.jsonify(found))
            return view(*args, **kwargs)

        return promise(wrapper, *errors)

    return decorate


def returns(
    schema: AnswerSchema | None = None, status: int = 200, errors: tuple[int, ...] = ()
) -> Callable[[Callable[P, object]], Callable[P, Response]]:
    """Show what the view returns; of two values, the second are headers."""

    def decorate(view: Callable[P, object]) -> Callable[P, Response]:
        @wraps(view)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> Response:
            result = view(*args, **kwargs)
            value, headers = result if isinstance(result, tuple) else (result, {})
            response = schema.jsonify(value) if schema else Response()
            response.status_code = status
            response.headers.update(headers)
            if request.method in {"GET", "HEAD"}:
                return make_conditional(response)
            if schema and has_etag(request.method, status):
                response.add_etag()
            return response

        return promise(wrapper, *errors, returns=schema, status=status)

    return decorate
