"""Docs: what the API does, for programs and for people."""

import json
from datetime import timedelta
from typing import Any

from flask import Blueprint, Response, current_app, render_template, request

from app.utils.openapi.document import document_of
from app.utils.openapi.prose import prose
from app.utils.openapi.reference import groups, shapes

docs_bp = Blueprint("docs", __name__)

MAX_AGE = timedelta(minutes=5)


def document() -> dict[str, Any]:
    """Return the document of the current application, made at the first need."""
    extensions = current_app.extensions
    if "openapi" not in extensions:
        extensions["openapi"] = document_of(current_app)
    made: dict[str, Any] = extensions["openapi"]
    return made


@docs_bp.get("/openapi.json")
def show_document() -> Response:
    """Answer with the document."""
    return Response(json.dumps(document()), mimetype="application/json")


@docs_bp.get("/docs")
def show_reference() -> str:
    """Answer with a page that shows the document; it needs no script."""
    return render_template(
        "docs.html",
        document=document(),
        groups=groups(document(), current_app.config["PUBLIC_URL"].rstrip("/")),
        shapes=shapes(document()),
        prose=prose,
    )


@docs_bp.after_request
def allow_caching(response: Response) -> Response:
    """Let everybody keep the answer, which is the same for all."""
    response.cache_control.public = True
    response.cache_control.max_age = int(MAX_AGE.total_seconds())
    response.add_etag()
    response.make_conditional(request)
    return response
