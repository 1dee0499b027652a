"""Deployment: the settings of what stands around the application."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

# A developer's machine: the server of `flask run`, and a sender that gets no answer.
LOCAL_ADDRESSES = MappingProxyType(
    {"PUBLIC_URL": "http://localhost:5000", "MAIL_DEFAULT_SENDER": "app@localhost"}
)
REQUIRED_IN_PRODUCTION = (
    "PUBLIC_URL",
    "REDIS_URL",
    "MAIL_SERVER",
    "MAIL_DEFAULT_SENDER",
)
READ_BY_TESTS = ("SECRET_KEY", "JWT_SECRET_KEY", "TEST_DATABASE_URL")
# As browsers send it, with the schemes of apps and extensions, and no default port.
ORIGIN = re.compile(
    r"(?!http://.*:80\Z|https://.*:443\Z)"
    r"[a-z][a-z0-9+.-]*://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?"
)
# In seconds: a Redis that takes connections and says nothing must not hold up requests.
REDIS_TIMEOUTS = MappingProxyType({"socket_connect_timeout": 1, "socket_timeout": 1})


def deployment_settings(values: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings that the environment variables ask for.

    Raises:
        ValueError: A number is none; the message tells which.
    """
    return {
        "PUBLIC_URL": values.get("PUBLIC_URL"),
        "TRUSTED_HOSTS": host_names(values.get("TRUSTED_HOSTS", "")),
        "PROXY_HOPS": whole_number("PROXY_HOPS", values.get("PROXY_HOPS", "0")),
        "BREACH_LIST_URL": values.get("BREACH_LIST_URL"),
        "API_DOCS": values.get("API_DOCS", "on") == "on",
        **redis_settings(values),
        **mail_settings(values),
    }


def redis_settings(values: Mapping[str, str]) -> dict[str, Any]:
    """Return where rate limits are counted and answers are cached, if in Redis."""
    url, prefix = values.get("REDIS_URL"), values.get("REDIS_PREFIX", "app")
    settings: dict[str, Any] = {
        "REDIS_URL": url,
        "RATELIMIT_KEY_PREFIX": f"{prefix}:limits",
        "CACHE_KEY_PREFIX": f"{prefix}:cache:",
    }
    if url:
        settings |= {
            "RATELIMIT_STORAGE_URI": url,
            "RATELIMIT_STORAGE_OPTIONS": dict(REDIS_TIMEOUTS),
            "CACHE_TYPE": "RedisCache",
            "CACHE_REDIS_URL": url,
            "CACHE_OPTIONS": dict(REDIS_TIMEOUTS),
        }
    return settings


def mail_settings(values: Mapping[str, str]) -> dict[str, Any]:
    """Return which server takes the mail, and who it is from.

    Raises:
        ValueError: The port is no number.
    """
    return {
        "MAIL_SERVER": values.get("MAIL_SERVER"),
        "MAIL_PORT": whole_number("MAIL_PORT", values.get("MAIL_PORT", "587")),
        "MAIL_USE_TLS": True,
        "MAIL_USERNAME": values.get("MAIL_USERNAME"),
        "MAIL_PASSWORD": values.get("MAIL_PASSWORD"),
        "MAIL_DEFAULT_SENDER": values.get("MAIL_DEFAULT_SENDER"),
    }


def for_tests(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that count in a test run.

    A test must not call a service that a developer's environment names.
    """
    own = {name: environ[name] for name in READ_BY_TESTS if name in environ}
    return {**LOCAL_ADDRESSES, **own}


def missing_services(settings: Mapping[str, Any]) -> list[str]:
    """Return what production cannot do without and does not have, a line each."""
    return [
        f"{name} is not set" for name in REQUIRED_IN_PRODUCTION if not settings[name]
    ]


def deployment_problems(settings: Mapping[str, Any]) -> list[str]:
    """Return which of these settings are unfit in any environment, a line each."""
    problems = []
    url = settings["PUBLIC_URL"]
    if url and settings.get("FORCE_HTTPS") and not url.startswith("https://"):
        problems.append(f"PUBLIC_URL is {url!r}: it must begin with https://")
    problems += [
        f"CORS_ORIGINS holds {origin!r}: an origin is like https://app.example"
        for origin in settings["CORS_ORIGINS"]
        if "*" not in origin and not ORIGIN.fullmatch(origin)
    ]
    return problems


def host_names(text: str) -> list[str] | None:
    """Return the host names of a list with commas; None stands for any host."""
    return text.replace(",", " ").split() or None


def whole_number(name: str, text: str) -> int:
    """Return the number that the text of a variable says.

    Raises:
        ValueError: It says none, or one below zero.
    """
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"{name} is {text!r}: it must be a whole number, 0 or more")
    return int(text)
