"""Errors: learners' programs get one shape of JSON, and the instructor gets a page."""

from http import HTTPStatus

from flask import Flask, Response, jsonify, make_response, render_template, request
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException

from .exceptions import BoardError


def register_error_handlers(app: Flask) -> None:
    """Answer every error that leaves a view, or that no view was found for."""
    app.register_error_handler(BoardError, handle_board_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    app.register_error_handler(HTTPException, handle_http_error)


def handle_board_error(error: BoardError) -> Response:
    """Answer an error of our own with its status and message."""
    return error_response(error.status_code, error.message)


def handle_validation_error(error: ValidationError) -> Response:
    """Answer input that a schema refused with what is wrong, field by field."""
    return error_response(400, "Validation error", error.messages)


def handle_http_error(error: HTTPException) -> Response:
    """Answer an HTTP error with its status and its name, which tells no secret."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    response = error_response(status, error.name)
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response


def error_response(status: int, message: str, details: object = None) -> Response:
    """Build the answer to an error."""
    if request.path.startswith("/api/"):
        body = {"error": message} | ({"details": details} if details else {})
        return make_response(jsonify(body), status)
    page = render_template("error.html", status=status, message=message)
    return make_response(page, status)
