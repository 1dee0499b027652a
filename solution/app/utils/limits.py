"""Limits: how often somebody may try what is worth guessing, or sends mail.

They count attempts, not failures: requests at the same time would all pass a look at
what has failed so far. The network of the client stands first in each pair, so that
attempts which it is refused do not use up what the account has.
"""

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from ipaddress import IPv6Address, IPv6Network
from types import MappingProxyType
from typing import Any

from flask import Flask, request
from flask_limiter import RouteLimit
from flask_limiter.util import get_remote_address
from werkzeug.exceptions import HTTPException

from app.extensions import limiter
from app.models.user import normalize_email

# What one customer of a network provider gets at least.
IPV6_PREFIX = 64


def client_network() -> str:
    """Return the address that the client calls from; by IPv6, its whole network.

    A machine may call from any address of its network, and there are 2 to the power
    of 64 of them.
    """
    text = get_remote_address()
    try:
        address = IPv6Address(text)
    except ValueError:
        return text
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), IPV6_PREFIX), strict=False))


def account() -> str:
    """Return a digest of the e-mail address in the body: whose account it is about.

    A request that names no address is counted by its network. A digest has one length
    whatever was sent, and keeps addresses out of Redis and the log.
    """
    email = email_in_body()
    if email is None:
        return client_network()
    return sha256(normalize_email(email).encode(errors="replace")).hexdigest()


def email_in_body() -> str | None:
    """Return the e-mail address in the JSON or the form that was sent, if one is.

    A body that cannot be read names none; what is wrong with it is for the view to
    say. An error from here would pass for one of Redis, and end the common counting.
    """
    try:
        body = request.get_json(silent=True) if request.is_json else request.form
    except (HTTPException, RecursionError):
        return None
    email = body.get("email") if isinstance(body, Mapping) else None
    return email if isinstance(email, str) else None


attempts = partial(
    limiter.shared_limit,
    methods=["POST", "PUT"],  # whoever looks at a form has not tried yet
    error_message="Too many attempts: try again later",
)
# Each search is a walk through all posts, and anybody may ask for one.
READING = (limiter.shared_limit("120 per minute", "reading", key_func=client_network),)
LOGIN = (
    attempts("10 per minute", "login", key_func=client_network),
    attempts("20 per hour", "login", key_func=account),
)
REGISTRATION = (attempts("10 per hour", "registration", key_func=client_network),)
RESET_REQUEST = (
    attempts("10 per hour", "reset request", key_func=client_network),
    attempts("3 per hour", "reset request", key_func=account),
)
# Whoever asks for a mail to a new address tells a password too, and can guess it.
NEW_EMAIL = (
    attempts("10 per hour", "new e-mail", key_func=client_network),
    attempts("3 per hour", "new e-mail", key_func=account),
)
NEW_PASSWORD = (attempts("10 per hour", "new password", key_func=client_network),)

# A page and the API that do the same share one count.
LIMITS: Mapping[str, tuple[RouteLimit, ...]] = MappingProxyType(
    {
        "api.posts.list_posts": READING,
        "api.auth.login": LOGIN,
        "api.auth.register": REGISTRATION,
        "api.auth.request_password_reset": RESET_REQUEST,
        "api.auth.reset_password": NEW_PASSWORD,
        "api.auth.change_password": NEW_PASSWORD,
        "api.auth.request_email_change": NEW_EMAIL,
        "api.auth.confirm_email": NEW_PASSWORD,
        "pages.login": LOGIN,
        "pages.register": REGISTRATION,
        "pages.forgot_password": RESET_REQUEST,
        "pages.reset_password": NEW_PASSWORD,
        "pages.change_password": NEW_PASSWORD,
        "pages.change_email": NEW_EMAIL,
        "pages.confirm_email": NEW_PASSWORD,
    }
)


def register_limits(app: Flask) -> None:
    """Put the limits on the views of the application that they are for.

    Call it once the routes are there. A blueprint that is not part of the application
    is passed over; one that is has all the views that the table names.

    Raises:
        KeyError: It lacks one.
    """
    if not app.config["RATELIMIT_ENABLED"]:
        return
    for endpoint, limits in LIMITS.items():
        blueprint, _, _ = endpoint.rpartition(".")
        if blueprint in app.blueprints:
            limit_view(app, endpoint, limits)


def limit_view(app: Flask, endpoint: str, limits: tuple[RouteLimit, ...]) -> None:
    """Have the view of that endpoint answer no more often than the limits allow."""
    view: Any = app.view_functions[endpoint]
    for limit in limits:
        view = limit(view)
    app.view_functions[endpoint] = view
