"""The blueprint of the pages."""

from flask import Blueprint, Response
from flask_wtf.csrf import CSRFError  # type: ignore[import-untyped] # has no types

from app.utils.errors import error_response

FORGED_OR_OLD = (
    "The form is too old, or it is not from this site."
    " Go back, reload the page, and send it again."
)

pages_bp = Blueprint("pages", __name__)


@pages_bp.app_errorhandler(CSRFError)
def refuse_form(_error: CSRFError) -> Response:
    """Answer a form without the token that this browser has got."""
    return error_response(400, FORGED_OR_OLD)
