"""Tokens: how logins are shown to the client, and recognised when they come back."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, current_app, g, request
from flask_jwt_extended import create_access_token, create_refresh_token

from app.dependencies import token_service
from app.exceptions import UnauthorizedError
from app.extensions import jwt
from app.models import TokenFamily, User
from app.utils.errors import handle_app_error

Claims = Mapping[str, Any]


def tokens_of(family: TokenFamily) -> dict[str, Any]:
    """Return the tokens of a login as the client gets them.

    Both name their family as `sid`. Who somebody is goes in, and what they may do
    does not: a role in a token would outlast its change.
    """
    user_id, login = str(family.user_id), {"sid": family.id}
    refresh = login | {"jti": family.current_jti}
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "access_token": create_access_token(user_id, additional_claims=login),
        "refresh_token": create_refresh_token(user_id, additional_claims=refresh),
        "token_type": "Bearer",
        "expires_in": int(lifetime.total_seconds()),
    }


def find_user(_header: Claims, claims: Claims) -> User | None:
    """Return whom a token is for, if both the user and the login still count.

    For the log and the limits, their id is noted.
    """
    user = token_service().find_user(int(claims["sub"]), claims["sid"])
    g.user_id = user.id if user else None
    return user


def refuse_missing(_reason: str) -> Response:
    """Answer a request without a token."""
    return handle_app_error(UnauthorizedError())


def refuse_invalid(_reason: str) -> Response:
    """Answer a token that is malformed, forged, or of the wrong kind."""
    return handle_app_error(UnauthorizedError("The token is not valid"))


def refuse_expired(_header: Claims, _claims: Claims) -> Response:
    """Answer a token whose time is over."""
    return handle_app_error(UnauthorizedError("The token has expired"))


def refuse_ended(_header: Claims, _claims: Claims) -> Response:
    """Answer a token of a login that has ended, or of a user who may not log in."""
    return handle_app_error(UnauthorizedError("The login has ended; log in again"))


def spell_scheme() -> None:
    """Write the scheme of the Authorization header as the extension knows it.

    The name of a scheme is the same in any case: RFC 9110, section 11.1.
    """
    scheme, _, token = request.environ.get("HTTP_AUTHORIZATION", "").partition(" ")
    if scheme.lower() == "bearer":
        request.environ["HTTP_AUTHORIZATION"] = f"Bearer {token}"


def register_tokens(app: Flask) -> None:
    """Tell the extension how users are found, and how tokens are refused.

    Its own answers have another shape, and 422 for some.
    """
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)
    jwt.unauthorized_loader(refuse_missing)
    jwt.invalid_token_loader(refuse_invalid)
    jwt.expired_token_loader(refuse_expired)
    jwt.user_lookup_error_loader(refuse_ended)
