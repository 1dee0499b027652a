"""Calling: one well-formed request to each endpoint, by the endpoint's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.people import PASSWORD

Tokens = dict[str, str]

NEW_PASSWORD = "a staple of horses, corrected"
NOBODY: Mapping[str, str] = MappingProxyType({})
NEWCOMER = {"email": "newcomer@example.com", "password": PASSWORD}
POST = {"title": "Autumn", "body": "It rained more."}
BODIES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "api.auth.change_password": {
            "current_password": PASSWORD,
            "password": NEW_PASSWORD,
        },
        "api.auth.confirm_email": {"token": "of a mail"},
        "api.auth.login": NEWCOMER,
        "api.auth.register": NEWCOMER,
        "api.auth.request_email_change": {
            "current_password": PASSWORD,
            "email": NEWCOMER["email"],
        },
        "api.auth.request_password_reset": {"email": NEWCOMER["email"]},
        "api.auth.reset_password": {"token": "of a mail", "password": NEW_PASSWORD},
        "api.posts.create_post": POST,
        "api.posts.update_post": POST,
        "api.users.create_user": NEWCOMER | {"role": "editor"},
        "api.users.set_access": {"role": "editor", "is_active": False},
        "api.users.update_user": {"first_name": "Ann", "last_name": "Doe"},
    }
)
LISTS = ("api.posts.list_posts", "api.users.list_users")
BY_KEY = (
    "api.posts.delete_post",
    "api.posts.get_post",
    "api.posts.publish_post",
    "api.posts.unpublish_post",
    "api.posts.update_post",
    "api.users.delete_user",
    "api.users.get_user",
    "api.users.set_access",
    "api.users.update_user",
)
LOGIN_REQUIRED = (
    "api.auth.change_password",
    "api.auth.confirm_email",
    "api.auth.logout",
    "api.auth.logout_everywhere",
    "api.auth.me",
    "api.auth.request_email_change",
    "api.posts.create_post",
    "api.posts.delete_post",
    "api.posts.publish_post",
    "api.posts.unpublish_post",
    "api.posts.update_post",
    "api.users.create_user",
    "api.users.delete_user",
    "api.users.get_user",
    "api.users.list_users",
    "api.users.set_access",
    "api.users.update_user",
)
REFRESH_REQUIRED = ("api.auth.refresh",)
LOGIN_OPTIONAL = ("api.posts.get_post", "api.posts.list_posts")


@dataclass(frozen=True)
class Caller:
    """Sends requests to endpoints."""

    client: FlaskClient

    def __call__(
        self,
        endpoint: str,
        headers: Mapping[str, str] = NOBODY,
        key: int = 1,
        **changes: Any,
    ) -> TestResponse:
        """Send a well-formed request.

        Args:
            endpoint: The endpoint's name.
            headers: Who asks.
            key: The key in the URL, where there is one.
            **changes: Other arguments of the client; they win.
        """
        urls = self.client.application.url_map
        rule = next(urls.iter_rules(endpoint))
        url = urls.bind("localhost").build(endpoint, dict.fromkeys(rule.arguments, key))
        if not changes.keys() & {"data", "json"}:
            changes["json"] = BODIES.get(endpoint)
        return self.client.open(
            url, **{"method": method_of(rule), "headers": headers, **changes}
        )


def method_of(rule: Rule) -> str:
    """Return the one method that the rule's view is written for."""
    (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
    return method
