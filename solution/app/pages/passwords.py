"""Forgotten passwords: ask for a mail, and set a new password by its link."""

from flask import Response, flash, make_response
from flask.typing import ResponseReturnValue

from app.dependencies import RESET_PAGE, password_reset
from app.pages.blueprint import pages_bp
from app.pages.forms import Form
from app.pages.redirects import go_to
from app.schemas.auth import ResetRequestSchema, ResetSchema
from app.services.mailed_tokens import MailedTokenError
from app.utils.limits import NEW_PASSWORD, RESET_REQUEST, limited


@pages_bp.route("/forgotten-password", methods=["GET", "POST"])
@limited(RESET_REQUEST)
def forgot_password() -> ResponseReturnValue:
    """Ask for a mail. The answer does not tell whether there is an account."""
    form = Form(ResetRequestSchema())
    if form.is_sent:
        with form.refusals():
            password_reset().request(form.load()["email"])
            flash("If the address has an account, a mail is on its way.", "info")
            return go_to("pages.login")
    return form.page("auth/forgot_password.html")


@pages_bp.route(f"{RESET_PAGE}<token>", methods=["GET", "POST"])
@limited(NEW_PASSWORD)
def reset_password(token: str) -> ResponseReturnValue:
    """Set a new password. The token is still good after a look at the form."""
    try:
        password_reset().user_of(token)
    except MailedTokenError as error:
        flash(error.message, "error")
        return go_to("pages.forgot_password")
    form = Form(ResetSchema(only=["password"]))
    if form.is_sent:
        with form.refusals():
            password_reset().confirm(token, form.load()["password"])
            flash("The new password is set. Log in with it.", "success")
            return go_to("pages.login")
    return hide_url(form.page("auth/reset_password.html"))


def hide_url(page: ResponseReturnValue) -> Response:
    """Keep the token in the URL of a page out of caches, and out of other requests.

    Other requests still name the site, because the check of forms needs that.
    """
    response = make_response(page)
    response.headers["Referrer-Policy"] = "strict-origin"
    response.cache_control.no_store = True
    return response
