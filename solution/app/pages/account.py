"""Account: the users' own pages, for their e-mail address and their password."""

from flask import flash, render_template, session
from flask.typing import ResponseReturnValue

from app.dependencies import CONFIRMATION_PAGE, auth_service, email_confirmation
from app.models import User
from app.pages.blueprint import pages_bp
from app.pages.forms import Form
from app.pages.logins import log_in, login_required
from app.pages.passwords import hide_url
from app.pages.redirects import go_to
from app.schemas.auth import EmailChangeSchema, PasswordChangeSchema
from app.schemas.base import InputSchema
from app.services.mailed_tokens import MailedTokenError
from app.utils.limits import EMAIL_CHANGE, NEW_PASSWORD, PASSWORD_CHANGE, limited


@pages_bp.get("/account")
@login_required
def show_account(actor: User) -> ResponseReturnValue:
    """Show the account, and links to what the user can change."""
    return render_template("account/account.html", user=actor)


@pages_bp.route("/account/password", methods=["GET", "POST"])
@login_required
@limited(PASSWORD_CHANGE)
def change_password(actor: User) -> ResponseReturnValue:
    """Change the password. All logins end, and a new one starts in this browser."""
    form = Form(PasswordChangeSchema())
    if form.is_sent:
        with form.refusals():
            passwords = form.load()
            auth_service().change_password(
                actor, passwords["current_password"], passwords["password"]
            )
            log_in(actor)
            flash("The new password is set.", "success")
            return go_to("pages.show_account")
    return form.page("account/password.html")


@pages_bp.route("/account/email", methods=["GET", "POST"])
@login_required
@limited(EMAIL_CHANGE)
def change_email(actor: User) -> ResponseReturnValue:
    """Ask for a mail that confirms the address, or another one to change to."""
    form = Form(EmailChangeSchema(), {"email": actor.email})
    if form.is_sent:
        with form.refusals():
            email_confirmation().request(actor, **form.load())
            flash("A mail is on its way: open its link in this browser.", "info")
            return go_to("pages.show_account")
    return form.page("account/email.html")


@pages_bp.route(f"{CONFIRMATION_PAGE}<token>", methods=["GET", "POST"])
@limited(NEW_PASSWORD)
@login_required
def confirm_email(actor: User, token: str) -> ResponseReturnValue:
    """Confirm an address by a button: programs open the links of mails, too."""
    try:
        email = email_confirmation().address_for(actor, token)
    except MailedTokenError as error:
        flash(error.message, "error")
        return go_to("pages.show_account")
    form = Form(InputSchema())
    if form.is_sent:
        with form.refusals():
            email_confirmation().confirm(actor, token, session["login_id"])
            log_in(actor)
            flash("The e-mail address is confirmed.", "success")
            return go_to("pages.show_account")
    return hide_url(form.page("account/confirm_email.html", email=email))
