"""Authentication: register, log in, stay logged in, log out, and new passwords."""

from typing import Any

from flask import Blueprint, Response, url_for
from flask_jwt_extended import get_jwt

from app.dependencies import (
    auth_service,
    email_confirmation,
    password_reset,
    token_service,
    user_service,
)
from app.models import User
from app.schemas.auth import (
    EmailChangeSchema,
    EmailConfirmationSchema,
    LoginSchema,
    PasswordChangeSchema,
    ResetRequestSchema,
    ResetSchema,
    TokensSchema,
)
from app.schemas.user import RegistrationSchema, UserSchema
from app.utils.contracts import returns, use
from app.utils.decorators import refresh_token_required, token_required
from app.utils.limits import (
    EMAIL_CHANGE,
    LOGIN,
    NEW_PASSWORD,
    PASSWORD_CHANGE,
    REGISTRATION,
    RESET_REQUEST,
    limited,
)
from app.utils.security_headers import clear_browser
from app.utils.tokens import tokens_of

auth_bp = Blueprint("auth", __name__, url_prefix="/auth")


@auth_bp.post("/register")
@limited(REGISTRATION)
@returns(UserSchema(), 201, errors=(409,))
@use(RegistrationSchema())
def register(body: dict[str, Any]) -> tuple[User, dict[str, str]]:
    """Make an account."""
    user = user_service().register(**body)
    return user, {"Location": url_for("api.auth.me")}


@auth_bp.post("/login")
@limited(LOGIN)
@returns(TokensSchema(), errors=(401,))
@use(LoginSchema())
def login(body: dict[str, Any]) -> dict[str, Any]:
    """Get tokens for an e-mail address and a password."""
    user = auth_service().authenticate(**body)
    return tokens_of(token_service().start(user))


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    """Get new tokens for a refresh token, which is good once."""
    claims = get_jwt()
    return tokens_of(token_service().rotate(claims["sid"], claims["jti"]))


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    """End this login: its tokens are refused from now on."""
    token_service().revoke(get_jwt()["sid"])
    clear_browser()


@auth_bp.post("/logout-everywhere")
@returns(status=204)
@token_required
def logout_everywhere(actor: User) -> None:
    """End all logins of the user."""
    token_service().revoke_all(actor.id)
    clear_browser()


@auth_bp.get("/me")
@returns(UserSchema())
@token_required
def me(actor: User) -> User:
    """Get the account of whoever asks."""
    return actor


@auth_bp.put("/password")
@returns(status=204, errors=(403, 409))
@token_required
@limited(PASSWORD_CHANGE)
@use(PasswordChangeSchema())
def change_password(body: dict[str, Any], actor: User) -> None:
    """Change the password, and end all logins."""
    auth_service().change_password(actor, body["current_password"], body["password"])


@auth_bp.post("/email")
@returns(status=202, errors=(403, 409))
@token_required
@limited(EMAIL_CHANGE)
@use(EmailChangeSchema())
def request_email_change(body: dict[str, Any], actor: User) -> None:
    """Ask for a mail that confirms the address, or another one to change to."""
    email_confirmation().request(actor, **body)


@auth_bp.put("/email")
@limited(NEW_PASSWORD)
@returns(UserSchema(), errors=(409,))
@token_required
@use(EmailConfirmationSchema())
def confirm_email(body: dict[str, Any], actor: User) -> User:
    """Confirm an address by the token from the mail; a new one ends other logins."""
    email_confirmation().confirm(actor, body["token"], get_jwt()["sid"])
    return actor


@auth_bp.post("/password-reset")
@limited(RESET_REQUEST)
@returns(status=202)
@use(ResetRequestSchema())
def request_password_reset(body: dict[str, Any]) -> None:
    """Ask for a mail with a link that sets a new password, if there is an account."""
    password_reset().request(body["email"])


@auth_bp.put("/password-reset")
@limited(NEW_PASSWORD)
@returns(status=204)
@use(ResetSchema())
def reset_password(body: dict[str, Any]) -> None:
    """Set a new password by what came with the mail, and end all logins."""
    password_reset().confirm(body["token"], body["password"])


@auth_bp.after_request
def forbid_storing(response: Response) -> Response:
    """Keep tokens and accounts out of caches."""
    response.cache_control.no_store = True
    return response
