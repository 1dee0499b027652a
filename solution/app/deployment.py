"""Deployment: the settings of what stands around the application."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

REQUIRED_IN_PRODUCTION = (
    "PUBLIC_URL",
    "REDIS_URL",
    "MAIL_SERVER",
    "MAIL_DEFAULT_SENDER",
)
ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?")
# In seconds: a Redis that takes connections and says nothing must not hold up requests.
REDIS_TIMEOUTS = MappingProxyType({"socket_connect_timeout": 1, "socket_timeout": 1})


class Deployment:
    """Where the services around the application are, and what stands before it.

    Without Redis each process counts and caches for itself. Without a mail server,
    mail goes to the log.
    """

    defaults: Mapping[str, str] = {}
    required: tuple[str, ...] = ()

    def read_deployment(self, values: Mapping[str, str]) -> None:
        """Settle the settings by the environment variables.

        Raises:
            ValueError: A number is none, or a switch is neither on nor off; the message
                tells which.
        """
        self.PUBLIC_URL = values.get("PUBLIC_URL")
        self.PROXY_HOPS = whole_number("PROXY_HOPS", values.get("PROXY_HOPS", "0"))
        self.BREACH_LIST_URL = values.get("BREACH_LIST_URL")
        self.API_DOCS = is_on("API_DOCS", values.get("API_DOCS", "on"))
        self.read_redis(values)
        self.read_mail(values)

    def read_redis(self, values: Mapping[str, str]) -> None:
        """Settle where rate limits are counted and answers are cached."""
        url, prefix = values.get("REDIS_URL"), values.get("REDIS_PREFIX", "app")
        self.REDIS_URL = url
        self.RATELIMIT_STORAGE_URI = url or "memory://"
        self.RATELIMIT_STORAGE_OPTIONS = dict(REDIS_TIMEOUTS) if url else {}
        self.RATELIMIT_KEY_PREFIX = f"{prefix}:limits"
        self.CACHE_TYPE = "RedisCache" if url else "SimpleCache"
        self.CACHE_REDIS_URL = url
        self.CACHE_OPTIONS = dict(REDIS_TIMEOUTS) if url else {}
        self.CACHE_KEY_PREFIX = f"{prefix}:cache:"

    def read_mail(self, values: Mapping[str, str]) -> None:
        """Settle which server takes the mail, and who it is from."""
        self.MAIL_SERVER = values.get("MAIL_SERVER")
        self.MAIL_PORT = whole_number("MAIL_PORT", values.get("MAIL_PORT", "587"))
        self.MAIL_USE_TLS = True
        self.MAIL_USERNAME = values.get("MAIL_USERNAME")
        self.MAIL_PASSWORD = values.get("MAIL_PASSWORD")
        self.MAIL_DEFAULT_SENDER = values.get("MAIL_DEFAULT_SENDER")

    def deployment_problems(self, settings: Mapping[str, Any]) -> list[str]:
        """Return what of these settings is missing or unfit, a line each."""
        problems = [
            f"{name} is not set" for name in self.required if not settings[name]
        ]
        url = settings["PUBLIC_URL"]
        if url and settings.get("FORCE_HTTPS") and not url.startswith("https://"):
            problems.append(f"PUBLIC_URL is {url!r}: it must begin with https://")
        problems += [
            f"CORS_ORIGINS holds {origin!r}: an origin is like https://app.example"
            for origin in settings["CORS_ORIGINS"]
            if "*" not in origin and not ORIGIN.fullmatch(origin)
        ]
        return problems


class NoServices(Deployment):
    """For tests: none of the services that a developer's environment may name."""

    CACHE_NO_NULL_WARNING = True

    def read_deployment(self, values: Mapping[str, str]) -> None:
        """Settle the settings as if no variable were set."""
        super().read_deployment(self.defaults)
        self.CACHE_TYPE = "NullCache"


def is_on(name: str, text: str) -> bool:
    """Return whether the text of a variable says "on".

    Raises:
        ValueError: It says neither that nor "off".
    """
    if text not in {"on", "off"}:
        raise ValueError(f"{name} is {text!r}: it must be on or off")
    return text == "on"


def whole_number(name: str, text: str) -> int:
    """Return the number that the text of a variable says.

    Raises:
        ValueError: It says none, or one below zero.
    """
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"{name} is {text!r}: it must be a whole number, 0 or more")
    return int(text)
