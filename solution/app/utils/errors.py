"""Errors: whatever goes wrong, the client gets one shape of answer."""

from http import HTTPStatus
from typing import Any

from flask import Flask, Response, make_response, render_template, request
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException

from app.exceptions import AppError
from app.utils.json_errors import json_error
from app.utils.request_id import current_request_id


def register_error_handlers(app: Flask) -> None:
    """Answer every error that leaves a view, or that no view was found for.

    Handlers of a blueprint never see an unmatched URL or a wrong method, so they are
    the application's own. An exception that nobody foresaw reaches `HTTPException`
    as a 500, once Flask has logged it.
    """
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    app.register_error_handler(HTTPException, handle_http_error)


def handle_app_error(error: AppError) -> Response:
    """Answer an error of our own with its status, message and details."""
    response = error_response(error.status_code, error.message, error.details)
    response.headers.update(error.headers)
    return response


def handle_validation_error(error: ValidationError) -> Response:
    """Answer input that a schema refused with what is wrong, field by field."""
    return error_response(400, "Validation error", error.messages)


def handle_http_error(error: HTTPException) -> Response:
    """Answer an HTTP error with its status and the headers that belong to it."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    response = error_response(status, public_message(error))
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response


def public_message(error: HTTPException) -> str:
    """Return what the client may read: the reason a view gave, or the error's name.

    The reason for a server error is for us: it may name a host, a table, a key.
    """
    is_our_fault = error.code is None or error.code >= HTTPStatus.INTERNAL_SERVER_ERROR
    reason = error.description
    if is_our_fault or not reason or reason == type(error).description:
        return error.name
    # `abort` takes anything: a text that is yet to be translated, an exception.
    return str(reason)


def error_response(status: int, message: str, details: Any = None) -> Response:
    """Build the answer to an error: JSON for the API's clients, a page for people."""
    if wants_json():
        return json_error(status, message, details)
    page = render_template(
        "error.html", status=status, message=message, request_id=current_request_id()
    )
    return make_response(page, status)


def wants_json() -> bool:
    """Tell whether the request is for the API, whatever its Accept header says."""
    return request.path == "/api" or request.path.startswith("/api/")
