"""Authentication on the pages: register, log in, and log out."""

from flask import flash
from flask.typing import ResponseReturnValue

from app.dependencies import auth_service, user_service
from app.pages.blueprint import pages_bp
from app.pages.forms import Form
from app.pages.logins import log_in, log_out
from app.pages.redirects import go_back, go_to
from app.schemas.auth import LoginSchema
from app.schemas.user import RegistrationSchema
from app.utils.limits import LOGIN, REGISTRATION, limited
from app.utils.security_headers import clear_browser


@pages_bp.route("/register", methods=["GET", "POST"])
@limited(REGISTRATION)
def register() -> ResponseReturnValue:
    """Make an account, and log in."""
    form = Form(RegistrationSchema())
    if form.is_sent:
        with form.refusals():
            user = user_service().register(**form.load())
            log_in(user)
            flash(f"Welcome, {user.name}.", "success")
            return go_back()
    return form.page("auth/register.html")


@pages_bp.route("/login", methods=["GET", "POST"])
@limited(LOGIN)
def login() -> ResponseReturnValue:
    """Log in, and go back to the page that asked for it."""
    form = Form(LoginSchema())
    if form.is_sent:
        with form.refusals():
            log_in(auth_service().authenticate(**form.load()))
            return go_back()
    return form.page("auth/login.html")


@pages_bp.post("/logout")
def logout() -> ResponseReturnValue:
    """End the login of this browser."""
    log_out()
    clear_browser()
    flash("You are logged out.", "success")
    return go_to("pages.list_posts")
