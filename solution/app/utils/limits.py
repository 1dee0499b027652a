"""Limits: how often somebody may try what is worth guessing, or costs us much.

They count attempts, not failures: requests at the same time would all pass a look at
what has failed so far. The first limit of a route that is reached refuses a request,
and what it refuses uses up nothing of the wider limits that follow.

An account is limited twice. Somebody who guesses its password from one network is
refused there, and its owner still gets in from elsewhere. The wider limit stops those
who guess from many networks. They can shut the owner out for an hour, but not end the
logins that the owner has. Without that limit they could guess for ever, which is worse.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ParamSpec, TypeVar

from flask import current_app
from flask_limiter import RouteLimit

from app.extensions import limiter
from app.utils.contracts import promise
from app.utils.limit_keys import account, account_from_here, client_network, user

P = ParamSpec("P")
R = TypeVar("R")
Limits = Sequence[RouteLimit]


def is_switched_off() -> bool:
    """Tell whether the application that answers has no limits."""
    return not current_app.config["RATELIMIT_ENABLED"]


# Those of one name share one count: a page and the API, for what they both do.
limit = partial(limiter.shared_limit, exempt_when=is_switched_off)
attempts = partial(
    limit,
    methods=["POST", "PUT", "PATCH"],  # whoever looks at a form has not tried yet
    error_message="Too many attempts: try again later",
)

# Each search is a walk through all posts, and anybody may ask for one.
READING = (limit("120 per minute", "reading", key_func=client_network),)
# What is written takes space for good.
WRITING = (attempts("60 per hour", "writing", key_func=user),)
LOGIN = (
    attempts("10 per minute", "login", key_func=client_network),
    attempts("20 per hour", "login", key_func=account_from_here),
    attempts("100 per hour", "login", key_func=account),
)
REGISTRATION = (attempts("10 per hour", "registration", key_func=client_network),)
RESET_REQUEST = (
    attempts("10 per hour", "reset request", key_func=client_network),
    attempts("3 per hour", "reset request", key_func=account),
)
NEW_PASSWORD = (attempts("10 per hour", "new password", key_func=client_network),)
PASSWORD_CHANGE = (attempts("10 per hour", "password change", key_func=user),)
# It asks for the password, which could be guessed, and sends a mail to an address.
EMAIL_CHANGE = (
    *PASSWORD_CHANGE,
    attempts("3 per hour", "e-mail change", key_func=account),
)


def limited(limits: Limits) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Have a view answer no more often than the limits allow; the rest is a 429.

    A cache goes below it, or what comes from the cache is not counted. Limits of a
    user go below what asks for a login.
    """

    def decorate(view: Callable[P, R]) -> Callable[P, R]:
        for counted in limits:
            view = counted(view)
        vars(view)["limits"] = limits
        return promise(view, 429)

    return decorate
