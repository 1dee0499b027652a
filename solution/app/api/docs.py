"""Docs: what the API does, for programs and for people."""

from http import HTTPStatus
from importlib.resources import files
from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    jsonify,
    render_template,
    request,
    send_from_directory,
)

from app.utils.etags import make_conditional
from app.utils.openapi import document_of
from app.utils.security_headers import CONTENT_SECURITY_POLICY

docs_bp = Blueprint("docs", __name__)

MAX_AGE = 5 * 60  # in seconds
SWAGGER_UI = str(files("flask_swagger_ui") / "dist")
# Swagger UI has its icons within its style sheet.
WITH_ICONS = f"{CONTENT_SECURITY_POLICY}; img-src 'self' data:"


@docs_bp.before_request
def hide() -> None:
    """Show nothing where API_DOCS says so."""
    if not current_app.config["API_DOCS"]:
        abort(404)


@docs_bp.get("/openapi.json")
def show_document() -> Response:
    """Answer with the document, which is made at the first need."""
    extensions = current_app.extensions
    if "openapi" not in extensions:
        extensions["openapi"] = document_of(current_app)
    document: dict[str, Any] = extensions["openapi"]
    server = {"url": request.script_root or "/"}
    return make_conditional(jsonify(document | {"servers": [server]}))


@docs_bp.get("/docs")
def show_docs() -> Response:
    """Answer with a page that shows the document."""
    response = Response(render_template("docs.html"))
    response.headers["Content-Security-Policy"] = WITH_ICONS
    return make_conditional(response)


@docs_bp.get("/docs/<path:name>")
def show_file(name: str) -> Response:
    """Answer with a file of Swagger UI, out of its package."""
    return send_from_directory(SWAGGER_UI, name, max_age=MAX_AGE)


@docs_bp.after_request
def allow_caching(response: Response) -> Response:
    """Let everybody keep an answer that is no error: it is the same for all."""
    if response.status_code < HTTPStatus.BAD_REQUEST:
        response.cache_control.public = True
        response.cache_control.max_age = MAX_AGE
    return response
