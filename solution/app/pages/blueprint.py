"""The blueprint of the pages, which takes no form but those that it gave out."""

from flask import Blueprint, Response
from flask_wtf.csrf import CSRFError  # type: ignore[import-untyped] # has no types

from app.extensions import csrf
from app.utils.errors import error_response

FORGED_OR_OLD = (
    "The form is too old, or it is not from this site."
    " Go back, reload the page, and send it again."
)

pages_bp = Blueprint("pages", __name__)
# A browser sends our cookie with the forms of any site, so the cookie proves nothing.
pages_bp.before_request(csrf.protect)


@pages_bp.errorhandler(CSRFError)
def refuse_form(_error: CSRFError) -> Response:
    """Answer a form without the token that this browser was given."""
    return error_response(400, FORGED_OR_OLD)
